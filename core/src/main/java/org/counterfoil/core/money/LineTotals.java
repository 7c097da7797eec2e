package org.counterfoil.core.money;

import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.joda.money.Money;

/// The cents of one line, stored with it: a refund, a receipt and an export read these and compute
/// nothing again. `price` is before any discount; `gross` is `net` plus `tax`.
public record LineTotals(
    Money price, Money lineDiscount, Money documentDiscount, Money net, Money tax, Money gross) {

  /// How the line came to its amount.
  public Explanation why() {
    return Explanation.of(
        new Step("money.line.discounts", price, lineDiscount, documentDiscount),
        new Step("money.line.total", net, tax, gross));
  }
}
