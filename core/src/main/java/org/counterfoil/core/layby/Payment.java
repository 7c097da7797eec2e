package org.counterfoil.core.layby;

import java.util.List;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.joda.money.Money;

/// A payment after the deposit, before the till takes it: what of it pays the layby, what is left,
/// and what is beyond the rest, the customer's credit. Anything from the least payment agreed is
/// taken, and anything that pays the whole rest, at any time and without a charge (R5).
public record Payment(Money applied, Money balance, Money beyond) {

  /// Asks for a payment on a balance. The amount is what all tenders together settle in the layby's
  /// currency, cash rounding included.
  public static Answer<Payment> of(Terms.Limits limits, Money balance, Money amount) {
    var least = limits.leastPayment();
    return TermsCheck.amounts(List.of(balance, amount, least))
        .then(
            _ -> {
              boolean enough = !amount.isLessThan(least) || !amount.isLessThan(balance);
              return amount.isPositive() && enough
                  ? taken(balance, amount)
                  : Answer.refused(LaybyRefusal.PAYMENT_TOO_SMALL, something(least), balance);
            });
  }

  private static Answer<Payment> taken(Money balance, Money amount) {
    var applied = amount.isLessThan(balance) ? amount : balance;
    var payment = new Payment(applied, balance.minus(applied), amount.minus(applied));
    return Answer.given(
        payment,
        Explanation.of(
            new Step("layby.payment", amount, applied, payment.balance, payment.beyond)));
  }

  // Where any amount will do, the least is the smallest there is.
  private static Money something(Money least) {
    return least.isZero() ? Money.ofMinor(least.getCurrencyUnit(), 1) : least;
  }
}
