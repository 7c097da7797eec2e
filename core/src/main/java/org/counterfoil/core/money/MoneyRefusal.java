package org.counterfoil.core.money;

import java.util.Locale;
import org.counterfoil.core.explain.Reason;

/// Why a money engine does not answer.
public enum MoneyRefusal implements Reason {
  AMOUNT_TOO_LARGE,
  AMOUNT_NEGATIVE,
  CURRENCIES_DIFFER,
  RATE_UNUSABLE,
  PERCENT_UNUSABLE,
  QUANTITY_UNUSABLE,
  PRICE_UNUSABLE,
  UNIT_UNUSABLE,
  POINTS_NEGATIVE,
  NOTHING_TO_DIVIDE,
  DISCOUNT_BEYOND_LINE,
  REFUND_BEYOND_PAID,
  RETURN_BEYOND_SOLD,
  TENDER_WRONG_WAY,
  NON_CASH_BEYOND_DUE,
  CHANGE_TOO_LARGE;

  @Override
  public String key() {
    return "money.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
