package org.counterfoil.core.sample;

/// How a sample product is taxed, wherever the shop is.
public enum TaxClass {
  STANDARD,
  ZERO_RATED,
  EXEMPT;

  static TaxClass of(String letter) {
    return switch (letter) {
      case "S" -> STANDARD;
      case "Z" -> ZERO_RATED;
      case "E" -> EXEMPT;
      default -> throw new IllegalArgumentException("no tax class " + letter);
    };
  }
}
