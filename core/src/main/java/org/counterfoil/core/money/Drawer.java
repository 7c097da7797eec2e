package org.counterfoil.core.money;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// What a till session should hold, per tender and per currency, never netted. The caller hands in
/// the movements of its own session; a date range would mix two shifts of one day.
public record Drawer(List<Held> held) {
  public Drawer {
    held = List.copyOf(held);
  }

  /// Adds up the movements of one session; refuses negative amounts, since the kind gives the sign.
  public static Answer<Drawer> of(List<Movement> movements) {
    var held = new LinkedHashMap<Place, Money>();
    var steps = new ArrayList<Step>();
    for (var movement : movements) {
      if (movement.amount.isNegative()) {
        return Answer.refused(MoneyRefusal.AMOUNT_NEGATIVE, movement.amount);
      }
      if (!Bounds.amount(movement.amount)) {
        return Answer.refused(MoneyRefusal.AMOUNT_TOO_LARGE);
      }
      var place = new Place(movement.tender, movement.amount.getCurrencyUnit());
      held.merge(place, movement.signed(), Money::plus);
      steps.add(new Step("money.drawer." + movement.kind, movement.tender, movement.amount));
    }
    held.forEach((place, sum) -> steps.add(new Step("money.drawer.expected", place.tender, sum)));
    var rows = new ArrayList<Held>();
    held.forEach((place, sum) -> rows.add(new Held(place.tender, sum)));
    return Answer.given(new Drawer(rows), new Explanation(steps));
  }

  /// What is expected of a tender in a currency; zero when the session never touched it.
  public Money expected(String tender, CurrencyUnit currency) {
    return held.stream()
        .filter(row -> row.tender.equals(tender))
        .map(Held::amount)
        .filter(amount -> amount.getCurrencyUnit().equals(currency))
        .findFirst()
        .orElse(Money.zero(currency));
  }

  /// Counted minus expected: negative when the drawer is short.
  public Money difference(String tender, Money counted) {
    return counted.minus(expected(tender, counted.getCurrencyUnit()));
  }

  private record Place(String tender, CurrencyUnit currency) {}

  /// The expected amount of one tender in one currency.
  public record Held(String tender, Money amount) {}

  /// Money going into or out of the drawer. Change is not a movement: sales carry what was kept.
  public record Movement(Kind kind, String tender, Money amount) {
    Money signed() {
      return switch (kind) {
        case FLOAT, SALE, CASH_IN, LAYBY_PAYMENT, ACCOUNT_PAYMENT -> amount;
        case REFUND, PAID_OUT, SAFE_DROP, LAYBY_REFUND -> amount.negated();
      };
    }
  }

  /// Why money moved; layby and account money is in the drawer but not in the sales total.
  public enum Kind {
    FLOAT,
    SALE,
    REFUND,
    CASH_IN,
    PAID_OUT,
    SAFE_DROP,
    LAYBY_PAYMENT,
    LAYBY_REFUND,
    ACCOUNT_PAYMENT
  }
}
