package org.counterfoil.core.money;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import org.counterfoil.core.money.Totals.TaxTotal;

/// Groups the line cents by tax class and percent, in order of first appearance.
final class TaxBreakdown {
  private TaxBreakdown() {}

  static List<TaxTotal> of(Basket basket, List<LineTotals> lines) {
    var totals = new LinkedHashMap<Group, TaxTotal>();
    for (int i = 0; i < lines.size(); i++) {
      var line = basket.lines().get(i);
      var cents = lines.get(i);
      var group = new Group(line.taxClass(), line.taxPercent().stripTrailingZeros());
      var more = new TaxTotal(line.taxClass(), line.taxPercent(), cents.net(), cents.tax());
      totals.merge(group, more, TaxBreakdown::plus);
    }
    return List.copyOf(totals.values());
  }

  private static TaxTotal plus(TaxTotal one, TaxTotal other) {
    return new TaxTotal(
        one.taxClass(), one.percent(), one.net().plus(other.net()), one.tax().plus(other.tax()));
  }

  private record Group(String taxClass, BigDecimal percent) {}
}
