package org.counterfoil.core.money;

import java.math.RoundingMode;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.money.Basket.Line;

/// Refuses a basket with figures no shop has, before anything is computed.
final class BasketCheck {
  private BasketCheck() {}

  static Answer<Basket> check(Basket basket) {
    for (var line : basket.lines()) {
      if (check(line, basket) instanceof Answer.Refused<Basket> refused) {
        return refused;
      }
    }
    return check(basket.discount(), basket);
  }

  private static Answer<Basket> check(Line line, Basket basket) {
    if (!Bounds.quantity(line.quantity())) {
      return Answer.refused(MoneyRefusal.QUANTITY_UNUSABLE, line.quantity());
    }
    if (!Bounds.price(line.unitPrice())) {
      return Answer.refused(MoneyRefusal.PRICE_UNUSABLE, line.unitPrice());
    }
    if (!Bounds.taxPercent(line.taxPercent())) {
      return Answer.refused(MoneyRefusal.PERCENT_UNUSABLE, line.taxPercent());
    }
    // Each figure alone may be fine and their product not.
    return Bounds.price(line.price().abs().setScale(0, RoundingMode.UP))
        ? check(line.discount(), basket)
        : Answer.refused(MoneyRefusal.AMOUNT_TOO_LARGE);
  }

  private static Answer<Basket> check(Discount discount, Basket basket) {
    return switch (discount) {
      case Discount.Percent(var percent) when !Bounds.percent(percent) ->
          Answer.refused(MoneyRefusal.PERCENT_UNUSABLE, percent);
      case Discount.Percent _ -> Answer.given(basket, Explanation.NONE);
      case Discount.Amount(var amount) when !amount.getCurrencyUnit().equals(basket.currency()) ->
          Answer.refused(MoneyRefusal.CURRENCIES_DIFFER);
      case Discount.Amount(var amount) when amount.isNegative() ->
          Answer.refused(MoneyRefusal.AMOUNT_NEGATIVE, amount);
      case Discount.Amount(var amount) when !Bounds.amount(amount) ->
          Answer.refused(MoneyRefusal.AMOUNT_TOO_LARGE);
      case Discount.Amount _ -> Answer.given(basket, Explanation.NONE);
    };
  }
}
