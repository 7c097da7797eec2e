package org.counterfoil.core.stock;

/// Why goods came or went.
public enum StockReason {
  SALE,
  RETURN,
  VOID,
  ADJUSTMENT,
  RECEIVED,
  COUNT
}
