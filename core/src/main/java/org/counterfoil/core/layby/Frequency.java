package org.counterfoil.core.layby;

import java.time.LocalDate;

/// How often an instalment falls due. Every date is reckoned from the start, so that months do not
/// drift: 31 January, 28 February, 31 March (R4).
public enum Frequency {
  WEEKLY,
  FORTNIGHTLY,
  MONTHLY;

  LocalDate after(LocalDate start, int periods) {
    return switch (this) {
      case WEEKLY -> start.plusWeeks(periods);
      case FORTNIGHTLY -> start.plusWeeks(2L * periods);
      case MONTHLY -> start.plusMonths(periods);
    };
  }
}
