package org.counterfoil.core.till;

/// Cash that goes in or out of the drawer other than by a sale.
public enum CashKind {
  /// Change brought in.
  IN,
  /// Petty cash paid out.
  OUT,
  /// Taken to the safe.
  DROP
}
