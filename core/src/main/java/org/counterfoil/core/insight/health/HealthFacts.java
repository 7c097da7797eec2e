package org.counterfoil.core.insight.health;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What the shop knows of a customer's last months (HLT-01 to HLT-05).
///
/// @param averageDaysLate of the paid documents; empty if none was ever due
/// @param daysSinceActivity empty if there never was one
/// @param satisfaction 0 to 100 from surveys; empty until there are any
public record HealthFacts(
    Optional<BigDecimal> averageDaysLate,
    OptionalInt daysSinceActivity,
    Orders orders,
    Issues issues,
    OptionalInt satisfaction) {

  /// Invoices that were neither cancelled nor void.
  ///
  /// @param in30 of the last 30 days
  /// @param in90 of the last 90 days
  /// @param ever of all time
  /// @param latest their amounts in one currency, newest first; six are looked at
  public record Orders(int in30, int in90, int ever, List<BigDecimal> latest) {
    public Orders {
      latest = List.copyOf(latest);
    }
  }

  /// Issues logged in the last 30 days, and ever.
  public record Issues(int in30, int ever) {}
}
