package org.counterfoil.core.sale;

import org.counterfoil.core.number.Series;
import org.counterfoil.core.stock.StockReason;

/// What a document of the counter is.
public enum SaleKind {
  SALE(Series.SALE, StockReason.SALE),
  /// Goods brought back: a credit note, with its refund.
  RETURN(Series.CREDIT_NOTE, StockReason.RETURN),
  /// A sale taken back whole, in the same session.
  VOID(Series.SALE, StockReason.VOID);

  private final Series series;
  private final StockReason reason;

  SaleKind(Series series, StockReason reason) {
    this.series = series;
    this.reason = reason;
  }

  Series series() {
    return series;
  }

  StockReason reason() {
    return reason;
  }
}
