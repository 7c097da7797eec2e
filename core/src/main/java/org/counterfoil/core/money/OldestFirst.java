package org.counterfoil.core.money;

import java.util.ArrayList;
import java.util.List;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.joda.money.Money;

/// A payment laid on open items, oldest first: the part of each and what is left of the payment.
/// Parts and left always sum to the payment (requirement PAY-02).
public record OldestFirst(List<Money> parts, Money left) {
  public OldestFirst {
    parts = List.copyOf(parts);
  }

  /// Allocates a payment; an item in credit takes nothing. Refuses a negative payment.
  public static Answer<OldestFirst> of(Money payment, List<Money> items) {
    if (payment.isNegative()) {
      return Answer.refused(MoneyRefusal.AMOUNT_NEGATIVE, payment);
    }
    if (!Bounds.allIn(payment.getCurrencyUnit(), items)) {
      return Answer.refused(MoneyRefusal.CURRENCIES_DIFFER);
    }
    if (!Bounds.amount(payment) || !Bounds.amounts(items)) {
      return Answer.refused(MoneyRefusal.AMOUNT_TOO_LARGE);
    }
    var parts = new ArrayList<Money>();
    var steps = new ArrayList<Step>();
    var left = payment;
    for (var item : items) {
      var part = item.isNegative() ? Money.zero(item.getCurrencyUnit()) : smaller(item, left);
      left = left.minus(part);
      parts.add(part);
      steps.add(new Step("money.oldest-first.item", part, item));
    }
    steps.add(new Step("money.oldest-first.left", left, payment));
    return Answer.given(new OldestFirst(parts, left), new Explanation(steps));
  }

  private static Money smaller(Money one, Money other) {
    return one.isLessThan(other) ? one : other;
  }
}
