package org.counterfoil.core.layby;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/// The two sums behind every schedule: a percentage of an amount, and a balance cut into
/// instalments.
final class Shares {
  private Shares() {}

  static Money percent(Money amount, BigDecimal percent) {
    return Money.of(
        amount.getCurrencyUnit(),
        amount.getAmount().multiply(percent).movePointLeft(2),
        RoundingMode.HALF_UP);
  }

  /// Each instalment is rounded up to the unit, so the last one takes the remainder and is never
  /// the largest; rows that would be nothing are left out (R3).
  static List<Money> instalments(Money balance, int count, BigDecimal unit) {
    var amounts = new ArrayList<Money>();
    if (count < 1) {
      return amounts;
    }
    var units =
        balance
            .getAmount()
            .divide(unit.multiply(BigDecimal.valueOf(count)), 0, RoundingMode.CEILING);
    // A unit below the currency's smallest amount still yields whole smallest amounts.
    var each = Money.of(balance.getCurrencyUnit(), units.multiply(unit), RoundingMode.CEILING);
    var left = balance;
    while (amounts.size() < count && left.isPositive()) {
      var amount = left.isLessThan(each) ? left : each;
      amounts.add(amount);
      left = left.minus(amount);
    }
    return amounts;
  }
}
