package org.counterfoil.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// How cash is rounded where small coins are gone: to a unit (0.05 in AU, 0.10 in NZ, 250 in IQ),
/// sign-symmetric. Only the remainder settled in cash is ever rounded, once per transaction.
public record CashRounding(BigDecimal unit, Mode mode) {
  /// Where an amount between two units goes; DOWN is towards zero.
  public enum Mode {
    HALF_UP,
    HALF_DOWN,
    UP,
    DOWN
  }

  /// No rounding beyond the currency's own smallest amount.
  public static CashRounding exact(CurrencyUnit currency) {
    return new CashRounding(smallest(currency), Mode.HALF_UP);
  }

  /// What is payable in cash for an amount; refuses a unit that the currency cannot express.
  public Answer<Rounded> settle(Money amount) {
    if (!fits(amount.getCurrencyUnit())) {
      return Answer.refused(MoneyRefusal.UNIT_UNUSABLE, unit, amount.getCurrencyUnit());
    }
    if (!Bounds.amount(amount)) {
      return Answer.refused(MoneyRefusal.AMOUNT_TOO_LARGE);
    }
    var payable = payable(amount);
    var rounding = payable.minus(amount);
    return Answer.given(
        new Rounded(payable, rounding),
        Explanation.of(new Step("money.cash.rounded", amount, unit, payable, rounding)));
  }

  /// Whether amounts of this currency stay whole smallest amounts when rounded.
  public boolean fits(CurrencyUnit currency) {
    if (!Bounds.unit(unit)) {
      return false;
    }
    var smallest = smallest(currency);
    return unit.remainder(smallest).signum() == 0 || smallest.remainder(unit).signum() == 0;
  }

  Money payable(Money amount) {
    var units = amount.getAmount().divide(unit, 0, roundingMode());
    return Money.of(amount.getCurrencyUnit(), units.multiply(unit), RoundingMode.UNNECESSARY);
  }

  private RoundingMode roundingMode() {
    return switch (mode) {
      case HALF_UP -> RoundingMode.HALF_UP;
      case HALF_DOWN -> RoundingMode.HALF_DOWN;
      case UP -> RoundingMode.UP;
      case DOWN -> RoundingMode.DOWN;
    };
  }

  private static BigDecimal smallest(CurrencyUnit currency) {
    return BigDecimal.ONE.movePointLeft(currency.getDecimalPlaces());
  }

  /// A rounded amount: what is payable, and payable minus amount, stored as its own line.
  public record Rounded(Money payable, Money rounding) {}
}
