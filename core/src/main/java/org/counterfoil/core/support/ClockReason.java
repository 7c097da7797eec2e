package org.counterfoil.core.support;

import java.util.Locale;
import org.counterfoil.core.explain.Reason;

/// Why the service clock does not answer.
public enum ClockReason implements Reason {
  HOURS_UNREADABLE,
  OPENING_RUNS_BACKWARDS,
  OPENINGS_OVERLAP,
  NO_WORKING_TIME,
  NEGATIVE_TARGET,
  ENDS_BEFORE_IT_STARTS,
  BEYOND_THE_CALENDAR;

  @Override
  public String key() {
    return "support.refused." + name().toLowerCase(Locale.ROOT);
  }
}
