package org.counterfoil.app.sell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;

/// What a customer is likely to put down for an amount: the next round sums above it.
final class QuickAmounts {
  private static final int AT_MOST = 3;

  /// Notes and their multiples, as shares of the amount's highest digit: 110, 120 and 150 for
  /// 106.65.
  private static final List<BigDecimal> STEPS =
      Stream.of("0.1", "0.2", "0.5", "1", "2", "5", "10").map(BigDecimal::new).toList();

  /// Below a hundred nobody keeps notes for a tenth of the amount.
  private static final BigDecimal FINE_FROM = BigDecimal.valueOf(100);

  private QuickAmounts() {}

  /// The next sums, the smallest first, none of them the amount itself.
  ///
  /// @param unit of which every sum is a multiple: the smallest coin
  static List<Money> above(Money due, BigDecimal unit) {
    var amount = due.getAmount();
    if (amount.signum() <= 0) {
      return List.of();
    }
    var highest = BigDecimal.ONE.scaleByPowerOfTen(amount.precision() - amount.scale() - 1);
    int from = highest.compareTo(FINE_FROM) >= 0 ? 0 : 2;
    return STEPS.stream()
        .skip(from)
        .map(step -> step.multiply(highest))
        .map(step -> amount.divide(step, 0, RoundingMode.CEILING).multiply(step))
        .filter(sum -> sum.compareTo(amount) > 0 && sum.remainder(unit).signum() == 0)
        .map(BigDecimal::stripTrailingZeros)
        .distinct()
        .sorted()
        .limit(AT_MOST)
        .map(sum -> Money.of(due.getCurrencyUnit(), sum, RoundingMode.UNNECESSARY))
        .toList();
  }
}
