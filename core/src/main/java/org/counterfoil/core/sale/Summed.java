package org.counterfoil.core.sale;

import java.math.BigDecimal;
import java.util.List;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.money.Basket;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.money.TaxMode;
import org.counterfoil.core.money.Taxes;
import org.counterfoil.core.money.Totals;
import org.counterfoil.core.organisation.Business;

/// The one way from a basket to its totals, for the screen while it is keyed and for the command
/// that stores it.
public final class Summed {
  private Summed() {}

  /// @param discount of the whole document
  public static Answer<Totals> of(
      Business business, SaleKind kind, List<BasketLine> lines, Discount discount) {
    var sign = kind == SaleKind.SALE ? BigDecimal.ONE : BigDecimal.ONE.negate();
    return Totals.of(
        new Basket(
            business.currency(),
            business.pricesIncludeTax() ? Taxes.INCLUSIVE : Taxes.EXCLUSIVE,
            TaxMode.valueOf(business.taxMode()),
            lines.stream().map(line -> line.summed(sign)).toList(),
            discount));
  }
}
