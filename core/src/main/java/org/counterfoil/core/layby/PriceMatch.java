package org.counterfoil.core.layby;

import java.util.List;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.joda.money.Money;

/// A manager's match of a price that fell before completion: how much the total falls, and why.
/// Without one a fallen price changes nothing (R13).
public record PriceMatch(Money reduction, String reason) {

  /// Matches a frozen price with today's; refuses a price that did not fall, and a missing reason.
  public static Answer<PriceMatch> of(Money frozen, Money today, String reason) {
    return TermsCheck.amounts(List.of(frozen, today))
        .then(
            _ -> {
              if (!today.isLessThan(frozen)) {
                return Answer.refused(LaybyRefusal.PRICE_NOT_LOWER, today, frozen);
              }
              if (reason.isBlank()) {
                return Answer.refused(LaybyRefusal.REASON_MISSING);
              }
              var reduction = frozen.minus(today);
              return Answer.given(
                  new PriceMatch(reduction, reason.strip()),
                  Explanation.of(new Step("layby.price-match", frozen, today, reduction)));
            });
  }
}
