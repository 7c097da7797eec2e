package org.counterfoil.core.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// What sample goods cost in a country.
///
/// @param perDollar units of the currency that buy what a dollar buys
/// @param step shelf prices are multiples of it (0.05 dollars, 250 dinars)
public record PriceLevel(CurrencyUnit currency, BigDecimal perDollar, BigDecimal step) {
  public PriceLevel {
    if (perDollar.signum() <= 0 || step.signum() <= 0) {
      throw new IllegalArgumentException("a price level is positive");
    }
  }

  /// To the nearest step, half up; at least one step.
  Money shelfPrice(BigDecimal dollars) {
    var steps = dollars.multiply(perDollar).divide(step, 0, RoundingMode.HALF_UP);
    return Money.of(currency, steps.max(BigDecimal.ONE).multiply(step), RoundingMode.HALF_UP);
  }
}
