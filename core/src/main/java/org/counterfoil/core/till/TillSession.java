package org.counterfoil.core.till;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.counterfoil.core.money.Amounts;
import org.counterfoil.core.organisation.RegisterId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// A till's day: from the float to the count.
///
/// @param businessDate at the store when it was opened; sales keep it past midnight
public record TillSession(
    SessionId id,
    RegisterId registerId,
    String number,
    LocalDate businessDate,
    Instant openedAt,
    UUID openedBy,
    CurrencyUnit currency,
    BigDecimal floatAmount) {
  public Money startingFloat() {
    return Amounts.of(currency, floatAmount);
  }
}
