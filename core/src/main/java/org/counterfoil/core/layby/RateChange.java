package org.counterfoil.core.layby;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.counterfoil.core.layby.law.LawProfile;
import org.counterfoil.core.layby.law.LawTopic;
import org.counterfoil.core.money.Bounds;
import org.joda.money.Money;

/// A frozen price that contains tax, after the tax rate changed before completion: it stands where
/// the profile freezes it, and follows the rate where the change is passed on (R14).
public record RateChange(Money price) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// The price under the new percent.
  public static Answer<RateChange> of(
      LawProfile law, Money frozen, BigDecimal before, BigDecimal after) {
    if (!Bounds.taxPercent(before) || !Bounds.taxPercent(after)) {
      return Answer.refused(LaybyRefusal.PERCENT_UNUSABLE, after);
    }
    return TermsCheck.amounts(List.of(frozen))
        .then(
            _ -> {
              var price =
                  law.says(LawTopic.RATE_CHANGE, "PASS_ON")
                      ? follow(frozen, before, after)
                      : frozen;
              return Answer.given(
                  new RateChange(price),
                  Explanation.of(new Step("layby.rate-change", frozen, before, after, price)));
            });
  }

  private static Money follow(Money frozen, BigDecimal before, BigDecimal after) {
    var currency = frozen.getCurrencyUnit();
    var price =
        frozen
            .getAmount()
            .multiply(HUNDRED.add(after))
            .divide(HUNDRED.add(before), currency.getDecimalPlaces(), RoundingMode.HALF_UP);
    return Money.of(currency, price);
  }
}
