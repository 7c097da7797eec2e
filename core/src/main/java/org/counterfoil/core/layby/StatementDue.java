package org.counterfoil.core.layby;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.counterfoil.core.layby.law.LawProfile;
import org.counterfoil.core.layby.law.LawTopic;

/// The last day to give a statement to a customer who asked for one: total, paid, left and the
/// charge of cancelling now. Empty where the law sets no day (FTA s 36D sets five working days).
public record StatementDue(Optional<LocalDate> by) {

  /// Reckons the day for a request; the day of asking does not count, nor do days that are no
  /// working days in this law.
  public static Answer<StatementDue> of(LawProfile law, LocalDate asked, ClosedDays noWork) {
    return TermsCheck.days(noWork, asked)
        .then(
            _ ->
                law.figure(LawTopic.STATEMENT_DAYS)
                    .map(BigDecimal::intValueExact)
                    .map(days -> due(law, asked, days, noWork.openDayAfter(asked, days)))
                    .orElseGet(() -> none(law)));
  }

  private static Answer<StatementDue> due(LawProfile law, LocalDate asked, int days, LocalDate by) {
    var section = law.section(LawTopic.STATEMENT_DAYS);
    return Answer.given(
        new StatementDue(Optional.of(by)),
        Explanation.of(new Step("layby.statement.by", asked, by, days, section)));
  }

  private static Answer<StatementDue> none(LawProfile law) {
    return Answer.given(
        new StatementDue(Optional.empty()),
        Explanation.of(new Step("layby.statement.none", law.section(LawTopic.STATEMENT_DAYS))));
  }
}
