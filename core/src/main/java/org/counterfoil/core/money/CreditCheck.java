package org.counterfoil.core.money;

import java.util.List;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.joda.money.Money;

/// Whether a sale may go on account, and what would be left of the limit (negative when beyond it).
/// Owing exactly the limit is allowed; what lowers the debt always is.
public record CreditCheck(Verdict verdict, Money leftAfterSale) {
  /// The answer of a credit check.
  public enum Verdict {
    ALLOWED,
    BEYOND_LIMIT
  }

  public static Answer<CreditCheck> of(Money limit, Money owes, Money sale) {
    var all = List.of(limit, owes, sale);
    if (!Bounds.allIn(limit.getCurrencyUnit(), all)) {
      return Answer.refused(MoneyRefusal.CURRENCIES_DIFFER);
    }
    if (!Bounds.amounts(all)) {
      return Answer.refused(MoneyRefusal.AMOUNT_TOO_LARGE);
    }
    var left = limit.minus(owes).minus(sale);
    var allowed = !left.isNegative() || sale.isNegative();
    var verdict = allowed ? Verdict.ALLOWED : Verdict.BEYOND_LIMIT;
    return Answer.given(
        new CreditCheck(verdict, left),
        Explanation.of(
            new Step(
                // In words: so much is left, or so much is beyond.
                "money.credit." + verdict, limit, owes, sale, allowed ? left : left.abs())));
  }

  public boolean isAllowed() {
    return verdict == Verdict.ALLOWED;
  }
}
