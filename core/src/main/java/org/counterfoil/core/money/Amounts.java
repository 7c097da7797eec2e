package org.counterfoil.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Amounts as the tables keep them: four decimals, of which the currency uses its own.
public final class Amounts {
  private Amounts() {}

  /// @throws ArithmeticException where the column holds more than the currency has
  public static Money of(CurrencyUnit currency, BigDecimal column) {
    return Money.of(
        currency, column.setScale(currency.getDecimalPlaces(), RoundingMode.UNNECESSARY));
  }
}
