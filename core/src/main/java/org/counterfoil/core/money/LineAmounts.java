package org.counterfoil.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.money.Basket.Line;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// The lines of a basket after all discounts and before tax: full prices, amounts after the line's
/// own discount, and the part of the document's discount that falls on each.
record LineAmounts(List<Money> prices, List<Money> amounts, List<Money> documentParts) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static Answer<LineAmounts> of(Basket basket) {
    var prices = new ArrayList<Money>();
    var amounts = new ArrayList<Money>();
    for (var line : basket.lines()) {
      var price = money(basket.currency(), line.price());
      if (line.discount() instanceof Discount.Amount(var off) && off.isGreaterThan(price.abs())) {
        return Answer.refused(MoneyRefusal.DISCOUNT_BEYOND_LINE, off, price);
      }
      prices.add(price);
      amounts.add(amount(line, price));
    }
    return documentParts(basket, amounts)
        .then(
            parts ->
                Answer.given(new LineAmounts(prices, amounts, parts.value()), Explanation.NONE));
  }

  // Price and percent are rounded once, together: 9.90 for 2.5 x 4.40 less 10 %.
  private static Money amount(Line line, Money price) {
    return switch (line.discount()) {
      case Discount.Percent(var percent) ->
          money(
              price.getCurrencyUnit(),
              line.price().multiply(HUNDRED.subtract(percent)).movePointLeft(2));
      case Discount.Amount(var off) -> price.isNegative() ? price.plus(off) : price.minus(off);
    };
  }

  private static Answer<List<Money>> documentParts(Basket basket, List<Money> amounts) {
    return switch (basket.discount()) {
      case Discount.Percent(var percent) -> percentParts(basket.currency(), percent, amounts);
      case Discount.Amount(var off) -> amountParts(off, amounts);
    };
  }

  // Sales and returns in one basket are discounted apart, so that each mirrors itself alone.
  private static Answer<List<Money>> percentParts(
      CurrencyUnit currency, BigDecimal percent, List<Money> amounts) {
    var sold = sum(currency, amounts.stream().filter(Money::isPositive).toList());
    var returned = sum(currency, amounts.stream().filter(Money::isNegative).toList());
    return Allocation.of(share(sold, percent), amounts)
        .then(
            onSales ->
                Allocation.of(share(returned, percent), amounts)
                    .then(
                        onReturns ->
                            Answer.given(
                                added(onSales.value().parts(), onReturns.value().parts()),
                                Explanation.NONE)));
  }

  private static Answer<List<Money>> amountParts(Money off, List<Money> amounts) {
    var signed = sum(off.getCurrencyUnit(), amounts).isNegative() ? off.negated() : off;
    return Allocation.of(signed, amounts)
        .then(allocation -> Answer.given(allocation.value().parts(), Explanation.NONE));
  }

  private static List<Money> added(List<Money> one, List<Money> other) {
    var sums = new ArrayList<Money>();
    for (int i = 0; i < one.size(); i++) {
      sums.add(one.get(i).plus(other.get(i)));
    }
    return sums;
  }

  private static Money share(Money amount, BigDecimal percent) {
    return money(amount.getCurrencyUnit(), amount.getAmount().multiply(percent).movePointLeft(2));
  }

  private static Money sum(CurrencyUnit currency, List<Money> amounts) {
    return Money.zero(currency).plus(amounts);
  }

  private static Money money(CurrencyUnit currency, BigDecimal exact) {
    return Money.of(currency, exact, RoundingMode.HALF_UP);
  }
}
