package org.counterfoil.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.joda.money.Money;

/// The cents to give back when part of a sold line returns, read from the stored cents of the line.
/// Returned one by one, the parts sum to the line: 3 for 10.00 gives 3.34, 3.33, 3.33.
public record PartReturn(Money net, Money tax, Money gross) {

  /// The share of `now` after `before` was already returned; refuses more than was sold.
  public static Answer<PartReturn> of(
      LineTotals line, BigDecimal sold, BigDecimal before, BigDecimal now) {
    if (!Bounds.quantity(sold)
        || !Bounds.quantity(before)
        || !Bounds.quantity(now)
        || sold.signum() <= 0) {
      return Answer.refused(MoneyRefusal.QUANTITY_UNUSABLE, now);
    }
    if (before.signum() < 0 || now.signum() < 0 || before.add(now).compareTo(sold) > 0) {
      return Answer.refused(MoneyRefusal.RETURN_BEYOND_SOLD, now, sold.subtract(before));
    }
    var stored = List.of(line.net(), line.tax(), line.gross());
    if (!Bounds.allIn(line.gross().getCurrencyUnit(), stored)) {
      return Answer.refused(MoneyRefusal.CURRENCIES_DIFFER);
    }
    if (!Bounds.amounts(stored)) {
      return Answer.refused(MoneyRefusal.AMOUNT_TOO_LARGE);
    }
    var part = part(line, sold, before, now);
    return Answer.given(
        part,
        Explanation.of(new Step("money.part-return", now, sold, line.gross(), before, part.gross)));
  }

  private static PartReturn part(
      LineTotals line, BigDecimal sold, BigDecimal before, BigDecimal now) {
    var after = before.add(now);
    // Up: the odd cent goes back first, as the largest remainder gave it to the first unit.
    var gross =
        share(line.gross(), after, sold, RoundingMode.UP)
            .minus(share(line.gross(), before, sold, RoundingMode.UP));
    var tax =
        share(line.tax(), after, sold, RoundingMode.HALF_UP)
            .minus(share(line.tax(), before, sold, RoundingMode.HALF_UP));
    return new PartReturn(gross.minus(tax), tax, gross);
  }

  private static Money share(Money whole, BigDecimal part, BigDecimal sold, RoundingMode mode) {
    var currency = whole.getCurrencyUnit();
    var cents = whole.getAmount().multiply(part).divide(sold, currency.getDecimalPlaces(), mode);
    return Money.of(currency, cents);
  }
}
