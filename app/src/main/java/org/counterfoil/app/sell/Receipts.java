package org.counterfoil.app.sell;

import org.counterfoil.core.sale.SaleId;

/// Where the paper of a finished document is asked for. It never touches the sale: a printer that
/// fails is the queue's concern.
@FunctionalInterface
public interface Receipts {
  /// Puts the receipt in the queue. Called off the JavaFX thread, after the sale is stored.
  void queue(SaleId sale);
}
