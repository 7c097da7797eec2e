package org.counterfoil.core.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// Parts of a hundred. A share of nothing is blank: neither zero nor an error (CMP-06).
public final class Percent {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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

  /// Whether the value lies between 0 and 100, both included.
  public static boolean isPercent(BigDecimal value) {
    return value.signum() >= 0 && value.compareTo(HUNDRED) <= 0;
  }

  /// The percentage as shown in an explanation, a dash for blank.
  public static String shown(Optional<BigDecimal> percent) {
    return percent.map(BigDecimal::toPlainString).orElse("–");
  }
}
