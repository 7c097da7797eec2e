package org.counterfoil.core.money;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;

/// What is being sold or returned, as far as its totals are concerned.
public record Basket(
    CurrencyUnit currency, Taxes taxes, TaxMode mode, List<Line> lines, Discount discount) {
  public Basket {
    lines = List.copyOf(lines);
  }

  /// A line: quantity with up to three decimals (negative when returned), unit price with up to six
  /// decimals, its own discount, and its tax class with the percent of the day.
  public record Line(
      BigDecimal quantity,
      BigDecimal unitPrice,
      Discount discount,
      String taxClass,
      BigDecimal taxPercent) {
    /// The exact price of the quantity.
    BigDecimal price() {
      return quantity.multiply(unitPrice);
    }
  }
}
