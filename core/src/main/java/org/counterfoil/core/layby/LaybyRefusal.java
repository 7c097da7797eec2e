package org.counterfoil.core.layby;

import java.util.Locale;
import org.counterfoil.core.explain.Reason;

/// Why a layby engine does not answer. The `LAW_` reasons carry the section that forbids.
public enum LaybyRefusal implements Reason {
  AMOUNT_TOO_LARGE,
  AMOUNT_NEGATIVE,
  CURRENCIES_DIFFER,
  PERCENT_UNUSABLE,
  RATE_UNUSABLE,
  UNIT_UNUSABLE,
  DATE_UNUSABLE,
  INSTALMENTS_UNUSABLE,
  TERM_UNUSABLE,
  TERM_TOO_LONG,
  LEAST_PAYMENT_TOO_HIGH,
  PAYMENT_TOO_SMALL,
  NOTHING_TO_BUY,
  ALWAYS_CLOSED,
  NO_SUCH_LINE,
  NO_DATES_LEFT,
  NOTHING_LEFT,
  PRICE_NOT_LOWER,
  REASON_MISSING,
  LAW_TOO_FEW_INSTALMENTS,
  LAW_PRICE_TOO_HIGH,
  LAW_FEES_FORBIDDEN,
  LAW_CHARGE_TOO_HIGH;

  @Override
  public String key() {
    return "layby.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
