package org.counterfoil.core.money;

/// Where tax is rounded: on every line, or once on the document (AU GST Act s 9-90 lets the
/// supplier choose; NZ s 19O asks that the choice be kept for the period).
public enum TaxMode {
  LINE,
  DOCUMENT
}
