package org.counterfoil.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.joda.money.Money;

/// Whether prices contain their tax. With tax contained the price is the truth, and net is what
/// remains of it, never the reverse.
public enum Taxes {
  INCLUSIVE,
  EXCLUSIVE;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// The tax contained in an amount, half a cent up: 1.82 in 20.00 at 10 %.
  public static Answer<Money> containedIn(Money gross, BigDecimal percent) {
    if (!Bounds.taxPercent(percent)) {
      return Answer.refused(MoneyRefusal.PERCENT_UNUSABLE, percent);
    }
    if (!Bounds.amount(gross)) {
      return Answer.refused(MoneyRefusal.AMOUNT_TOO_LARGE);
    }
    var currency = gross.getCurrencyUnit();
    var exact = INCLUSIVE.on(gross.getAmount(), percent);
    var tax = Money.of(currency, exact.rounded(currency.getDecimalPlaces(), RoundingMode.HALF_UP));
    return Answer.given(tax, Explanation.of(new Step("money.tax.contained", gross, percent, tax)));
  }

  /// The exact tax in, or on, a base.
  Fraction on(BigDecimal base, BigDecimal percent) {
    var bottom =
        switch (this) {
          case INCLUSIVE -> HUNDRED.add(percent);
          case EXCLUSIVE -> HUNDRED;
        };
    return new Fraction(base.multiply(percent), bottom);
  }
}
