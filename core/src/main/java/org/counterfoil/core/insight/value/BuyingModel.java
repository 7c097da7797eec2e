package org.counterfoil.core.insight.value;

/// The four parameters of the BG/NBD model (Fader, Hardie and Lee 2005): how often a shop's
/// customers buy (`r`, `alpha`, in the shop's unit of time) and how soon they leave (`a`, `b`).
public record BuyingModel(double r, double alpha, double a, double b) {
  /// The CDNOW customers of the paper, in weeks: what a shop starts from before it has a year of
  /// its own purchases.
  public static final BuyingModel CDNOW = new BuyingModel(0.243, 4.414, 0.793, 2.426);

  boolean isUsable() {
    return usable(r) && usable(alpha) && usable(a) && usable(b);
  }

  private static boolean usable(double parameter) {
    return parameter >= 1e-3 && parameter <= 1e6;
  }
}
