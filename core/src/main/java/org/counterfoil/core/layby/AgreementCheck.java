package org.counterfoil.core.layby;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.counterfoil.core.layby.Cancellation.Clause;
import org.counterfoil.core.layby.law.LawProfile;
import org.counterfoil.core.layby.law.LawTopic;
import org.counterfoil.core.money.Bounds;
import org.joda.money.Money;

/// Terms that the law of the country lets a shop agree, and what it must then do.
public record AgreementCheck(Terms terms, Copy copy) {

  /// Checks terms before they are offered; the refusal names the section that forbids.
  public static Answer<AgreementCheck> of(
      Terms terms, Clause clause, Optional<LateFee.Agreed> lateFee, LawProfile law) {
    return Schedule.of(terms, ClosedDays.NONE)
        .then(_ -> clauses(terms, clause, lateFee))
        .then(_ -> forbidden(terms, clause, lateFee, law))
        .then(
            _ -> {
              var copy = law.says(LawTopic.WRITTEN_COPY, "REQUIRED") ? Copy.REQUIRED : Copy.ADVISED;
              return Answer.given(
                  new AgreementCheck(terms, copy),
                  Explanation.of(
                      new Step("layby.agreement.law", law.country(), law.law()),
                      new Step("layby.agreement.copy." + copy, law.section(LawTopic.WRITTEN_COPY)),
                      new Step("layby.agreement.lawyer")));
            });
  }

  private static Answer<List<Money>> clauses(
      Terms terms, Clause clause, Optional<LateFee.Agreed> lateFee) {
    if (!Bounds.percent(clause.percent())) {
      return Answer.refused(LaybyRefusal.PERCENT_UNUSABLE, clause.percent());
    }
    var amounts = new ArrayList<Money>();
    amounts.add(terms.price());
    clause.maximum().ifPresent(amounts::add);
    lateFee.map(LateFee.Agreed::fee).ifPresent(amounts::add);
    lateFee.flatMap(LateFee.Agreed::cap).ifPresent(amounts::add);
    return TermsCheck.amounts(amounts);
  }

  private static Answer<Terms> forbidden(
      Terms terms, Clause clause, Optional<LateFee.Agreed> lateFee, LawProfile law) {
    var fewest = law.figure(LawTopic.MINIMUM_INSTALMENTS).orElse(BigDecimal.ONE);
    // The deposit counts as an instalment.
    if (BigDecimal.valueOf(terms.plan().instalments() + 1L).compareTo(fewest) < 0) {
      return Answer.refused(
          LaybyRefusal.LAW_TOO_FEW_INSTALMENTS, fewest, law.section(LawTopic.MINIMUM_INSTALMENTS));
    }
    var total = terms.price().plus(terms.serviceFee());
    var dearest = law.figure(LawTopic.MAXIMUM_PRICE);
    if (dearest.filter(limit -> total.getAmount().compareTo(limit) > 0).isPresent()) {
      return Answer.refused(
          LaybyRefusal.LAW_PRICE_TOO_HIGH, dearest.get(), law.section(LawTopic.MAXIMUM_PRICE));
    }
    if (lateFee.filter(fee -> fee.fee().isPositive()).isPresent() && !law.allows(LawTopic.FEES)) {
      return Answer.refused(LaybyRefusal.LAW_FEES_FORBIDDEN, law.section(LawTopic.FEES));
    }
    return chargeAllowed(total, clause, law)
        ? Answer.given(terms, Explanation.NONE)
        : Answer.refused(
            LaybyRefusal.LAW_CHARGE_TOO_HIGH,
            law.figure(LawTopic.CHARGE_CAP).orElse(BigDecimal.ZERO),
            law.section(LawTopic.CHARGE_CAP));
  }

  // A share of what is paid can reach that share of the price, so both bases are measured alike.
  private static boolean chargeAllowed(Money total, Clause clause, LawProfile law) {
    var cap = law.figure(LawTopic.CHARGE_CAP);
    if (cap.isEmpty() || clause.percent().compareTo(cap.get()) <= 0) {
      return true;
    }
    var most = Shares.percent(total, cap.get());
    return clause.maximum().filter(maximum -> !maximum.isGreaterThan(most)).isPresent();
  }

  /// Whether the customer must be handed a copy before the layby can be saved (R16).
  public enum Copy {
    REQUIRED,
    ADVISED
  }
}
