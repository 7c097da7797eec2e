package org.counterfoil.core.money;

import java.math.BigDecimal;
import org.joda.money.Money;

/// A reduction of a line or of a whole document. Amounts are positive; on a return they reduce what
/// is given back.
public sealed interface Discount {
  /// No reduction.
  Discount NONE = new Percent(BigDecimal.ZERO);

  /// A share of the price, 0 to 100.
  record Percent(BigDecimal percent) implements Discount {}

  /// A fixed amount off.
  record Amount(Money amount) implements Discount {}
}
