package org.counterfoil.core.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.counterfoil.core.money.Bounds;

/// Parts of a hundred. A share of nothing is blank: neither zero nor an error (CMP-06).
public final class Percent {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MOST = BigDecimal.TEN.pow(13);
  private static final int MOST_DECIMALS = 6;

  private Percent() {}

  /// The part as percent of the whole with that many decimals, half up; blank if the whole is zero.
  public static Optional<BigDecimal> of(BigDecimal part, BigDecimal whole, int decimals) {
    return whole.signum() == 0
        ? Optional.empty()
        : Optional.of(part.multiply(HUNDRED).divide(whole, decimals, RoundingMode.HALF_UP));
  }

  /// A share of two counts.
  public static Optional<BigDecimal> of(long part, long whole, int decimals) {
    return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), decimals);
  }

  /// Whether the value lies between 0 and 100, both included, with a sane number of decimals.
  public static boolean isPercent(BigDecimal value) {
    return Bounds.percent(value);
  }

  /// A percentage as a fraction of one.
  public static BigDecimal fraction(BigDecimal percent) {
    return percent.movePointLeft(2);
  }

  /// Whether a quantity or an amount is one a shop can have: up to ten million million of either
  /// sign, with six decimals at most.
  public static boolean isFigure(BigDecimal value) {
    return value.abs().compareTo(MOST) <= 0 && value.stripTrailingZeros().scale() <= MOST_DECIMALS;
  }

  /// The percentage as shown in an explanation, a dash for blank.
  public static String shown(Optional<BigDecimal> percent) {
    return percent.map(BigDecimal::toPlainString).orElse("–");
  }
}
