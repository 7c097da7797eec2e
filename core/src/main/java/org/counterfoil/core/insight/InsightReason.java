package org.counterfoil.core.insight;

import java.util.Locale;
import org.counterfoil.core.explain.Reason;

/// Why an insight is not given.
public enum InsightReason implements Reason {
  NEGATIVE,
  OUT_OF_BOUNDS,
  NOT_A_PERCENT,
  OTHER_CURRENCY,
  NOTHING_TO_COUNT,
  NOT_A_SCORE,
  LAST_PURCHASE_OUTSIDE,
  MODEL_OUT_OF_RANGE,
  LIMITS_OUT_OF_ORDER,
  TOO_LITTLE_HISTORY;

  @Override
  public String key() {
    return "insight.refused." + name().toLowerCase(Locale.ROOT);
  }
}
