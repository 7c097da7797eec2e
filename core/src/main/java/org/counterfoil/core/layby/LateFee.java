package org.counterfoil.core.layby;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.counterfoil.core.layby.law.LawProfile;
import org.counterfoil.core.layby.law.LawTopic;
import org.joda.money.Money;

/// The late fees of a layby on a day: flat, once for each instalment missed beyond its grace,
/// capped in all, and nothing at all where the law does not let a shop take them (R7).
public record LateFee(Money fee, int instalments) {

  /// Reckons the fees for the due dates of missed instalments; a date given twice counts once.
  public static Answer<LateFee> on(
      LocalDate day, LawProfile law, Agreed agreed, Collection<LocalDate> missed) {
    return TermsCheck.amounts(List.of(agreed.fee, agreed.cap.orElse(agreed.fee)))
        .then(
            _ ->
                law.allows(LawTopic.FEES)
                    ? allowed(day, agreed, missed)
                    : Answer.given(
                        new LateFee(Money.zero(agreed.fee.getCurrencyUnit()), 0),
                        Explanation.of(
                            new Step("layby.late-fee.forbidden", law.section(LawTopic.FEES)))));
  }

  private static Answer<LateFee> allowed(
      LocalDate day, Agreed agreed, Collection<LocalDate> missed) {
    if (agreed.graceDays < 0
        || !TermsCheck.day(day)
        || !missed.stream().allMatch(TermsCheck::day)) {
      return Answer.refused(LaybyRefusal.DATE_UNUSABLE, day);
    }
    long late =
        missed.stream()
            .distinct()
            .filter(due -> due.plusDays(agreed.graceDays).isBefore(day))
            .count();
    var sum = agreed.fee.multipliedBy(late);
    var fee = agreed.cap.filter(sum::isGreaterThan).orElse(sum);
    var why = Explanation.of(new Step("layby.late-fee", agreed.fee, late, agreed.graceDays, sum));
    return Answer.given(
        new LateFee(fee, Math.toIntExact(late)),
        agreed.cap.map(cap -> why.then(new Step("layby.late-fee.cap", cap, fee))).orElse(why));
  }

  /// The fee as the agreement states it: how much, after how many days, at most how much in all.
  public record Agreed(Money fee, int graceDays, Optional<Money> cap) {}
}
