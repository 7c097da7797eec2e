package org.counterfoil.core.money;

import java.math.BigDecimal;
import java.util.Collection;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// The largest figures an engine takes: far beyond any shop, small enough that no sum of them can
/// exhaust the machine or a column (requirement C-31).
public final class Bounds {
  private static final BigDecimal AMOUNT = BigDecimal.TEN.pow(13);
  private static final BigDecimal QUANTITY = BigDecimal.TEN.pow(9);
  private static final BigDecimal RATE = BigDecimal.TEN.pow(9);
  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
  private static final BigDecimal TAX_PERCENT = BigDecimal.valueOf(1000);
  private static final int QUANTITY_DECIMALS = 3;
  private static final int PRICE_DECIMALS = 6;
  private static final int RATE_DECIMALS = 12;
  private static final int LONGEST = 100;

  private Bounds() {}

  /// An amount under ten million million, of either sign.
  public static boolean amount(Money amount) {
    return amount.getAmount().abs().compareTo(AMOUNT) < 0;
  }

  /// All amounts within bounds.
  public static boolean amounts(Collection<Money> amounts) {
    return amounts.stream().allMatch(Bounds::amount);
  }

  /// All amounts in this currency.
  public static boolean allIn(CurrencyUnit currency, Collection<Money> amounts) {
    return amounts.stream().allMatch(amount -> amount.getCurrencyUnit().equals(currency));
  }

  /// A discount, deposit or fee percent: 0 to 100.
  public static boolean percent(BigDecimal percent) {
    return between(percent, BigDecimal.ZERO, PERCENT, PRICE_DECIMALS);
  }

  /// A tax percent: 0 to 1000, since duties above the price exist.
  public static boolean taxPercent(BigDecimal percent) {
    return between(percent, BigDecimal.ZERO, TAX_PERCENT, PRICE_DECIMALS);
  }

  /// An exchange rate: positive, up to twelve decimals.
  public static boolean rate(BigDecimal rate) {
    return rate.signum() > 0 && between(rate, BigDecimal.ZERO, RATE, RATE_DECIMALS);
  }

  static boolean quantity(BigDecimal quantity) {
    return between(quantity, QUANTITY.negate(), QUANTITY, QUANTITY_DECIMALS);
  }

  static boolean price(BigDecimal price) {
    return between(price, BigDecimal.ZERO, AMOUNT, PRICE_DECIMALS);
  }

  static boolean unit(BigDecimal unit) {
    return unit.signum() > 0 && between(unit, BigDecimal.ZERO, RATE, PRICE_DECIMALS);
  }

  // The length as written comes first, even of a zero: 0E-999999999 would make every sum as long.
  private static boolean between(BigDecimal value, BigDecimal low, BigDecimal high, int decimals) {
    return Math.abs((long) value.scale()) <= LONGEST
        && value.compareTo(low) >= 0
        && value.compareTo(high) <= 0
        && value.stripTrailingZeros().scale() <= decimals;
  }
}
