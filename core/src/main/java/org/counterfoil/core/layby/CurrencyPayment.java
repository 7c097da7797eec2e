package org.counterfoil.core.layby;

import java.util.List;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.counterfoil.core.money.Bounds;
import org.counterfoil.core.money.Exchange;
import org.joda.money.Money;

/// A layby payment in another currency: what it is worth to the layby and what is left to pay. No
/// change is given; what is beyond the balance is the customer's credit (R17).
public record CurrencyPayment(Money credited, Money balance, Money beyond) {

  /// Credits a payment at a rate of payment currency for one of the layby's.
  public static Answer<CurrencyPayment> of(Money balance, Money payment, Exchange exchange) {
    if (balance.isNegative() || payment.isNegative()) {
      return Answer.refused(LaybyRefusal.AMOUNT_NEGATIVE, balance.isNegative() ? balance : payment);
    }
    if (!Bounds.amounts(List.of(balance, payment))) {
      return Answer.refused(LaybyRefusal.AMOUNT_TOO_LARGE);
    }
    return exchange
        .pay(balance, payment)
        .then(
            paid -> {
              var left = paid.value().remaining();
              var settled = paid.value().credit();
              var worth = paid.value().worth();
              var credited = left.isZero() && worth.isGreaterThan(settled) ? worth : settled;
              var beyond = credited.minus(settled);
              return Answer.given(
                  new CurrencyPayment(credited, left, beyond),
                  Explanation.of(
                      new Step(
                          "layby.currency-payment", payment, exchange.rate(), credited, left)));
            });
  }
}
