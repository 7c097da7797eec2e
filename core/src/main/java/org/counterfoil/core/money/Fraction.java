package org.counterfoil.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An exact quotient with a positive divisor: tax contained in a price rarely ends in decimals, and
/// a sum of rounded parts may miss the half cent that decides.
record Fraction(BigDecimal top, BigDecimal bottom) implements Comparable<Fraction> {
  static final Fraction ZERO = new Fraction(BigDecimal.ZERO, BigDecimal.ONE);

  Fraction plus(Fraction other) {
    return bottom.compareTo(other.bottom) == 0
        ? new Fraction(top.add(other.top), bottom)
        : new Fraction(
            top.multiply(other.bottom).add(other.top.multiply(bottom)),
            bottom.multiply(other.bottom));
  }

  Fraction minus(BigDecimal amount) {
    return new Fraction(top.subtract(amount.multiply(bottom)), bottom);
  }

  BigDecimal rounded(int decimals, RoundingMode mode) {
    return top.divide(bottom, decimals, mode);
  }

  @Override
  public int compareTo(Fraction other) {
    return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
  }
}
