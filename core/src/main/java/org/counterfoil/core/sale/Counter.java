package org.counterfoil.core.sale;

import java.math.BigDecimal;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.money.CashRounding;
import org.counterfoil.core.money.Settlement;
import org.counterfoil.core.organisation.Business;
import org.counterfoil.core.organisation.Whereabouts;
import org.counterfoil.core.till.TillQueries;
import org.joda.money.Money;

/// What the commands of the counter share.
record Counter(
    Database database,
    SaleWriter writer,
    SaleQueries sales,
    TillQueries tills,
    Whereabouts whereabouts,
    Baskets baskets) {
  /// The most change a till gives, as a multiple of the smallest coin: 10,000.00 where that is one
  /// cent. Far below any barcode keyed into the amount by a scanner, far above any note.
  private static final BigDecimal MOST_CHANGE = new BigDecimal("1000000");

  static Settlement.Rules rules(Business business) {
    return new Settlement.Rules(
        new CashRounding(business.cashUnit(), CashRounding.Mode.valueOf(business.cashMode())),
        Settlement.CashOut.REFUSED,
        Money.of(
            business.currency(),
            business.cashUnit().multiply(MOST_CHANGE),
            java.math.RoundingMode.HALF_UP));
  }
}
