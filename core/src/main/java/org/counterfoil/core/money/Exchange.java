package org.counterfoil.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// An exchange rate with its direction: so many units of the foreign currency for one of the base
/// currency. Stored on the tender it was used for.
public record Exchange(CurrencyUnit base, CurrencyUnit foreign, BigDecimal rate) {

  /// What is due in the foreign currency.
  public Answer<Money> due(Money due) {
    return check(due, Money.zero(foreign))
        .then(
            _ -> {
              var there = toForeign(due);
              return Answer.given(
                  there, Explanation.of(new Step("money.exchange.due", due, rate, there)));
            });
  }

  /// A payment in the foreign currency against a due in the base currency. What is still due in the
  /// foreign currency comes from the foreign due, never through the base and back; change is
  /// reckoned in the currency tendered.
  public Answer<Paid> pay(Money due, Money paid) {
    return check(due, paid)
        .then(
            _ ->
                due.isNegative() || paid.isNegative()
                    ? Answer.refused(MoneyRefusal.AMOUNT_NEGATIVE, due.isNegative() ? due : paid)
                    : Answer.given(paid(due, paid), Explanation.NONE))
        .then(
            answer -> {
              var result = answer.value();
              return Answer.given(
                  result,
                  Explanation.of(
                      new Step("money.exchange.due", due, rate, toForeign(due)),
                      new Step("money.exchange.paid", paid, result.credit(), result.remaining()),
                      new Step("money.exchange.change", result.change(), result.changeInBase())));
            });
  }

  Paid paid(Money due, Money paid) {
    var dueThere = toForeign(due);
    // Paid in full there is paid in full here, whatever the division back would say.
    boolean full = !paid.isLessThan(dueThere);
    var credit = full ? due : smaller(toBase(paid), due);
    var change = full ? paid.minus(dueThere) : Money.zero(foreign);
    var stillThere = full ? Money.zero(foreign) : dueThere.minus(paid);
    return new Paid(toBase(paid), credit, due.minus(credit), stillThere, change, toBase(change));
  }

  Money toForeign(Money amount) {
    return Money.of(foreign, amount.getAmount().multiply(rate), RoundingMode.HALF_UP);
  }

  Money toBase(Money amount) {
    var exact = amount.getAmount().divide(rate, base.getDecimalPlaces(), RoundingMode.HALF_UP);
    return Money.of(base, exact);
  }

  Answer<Exchange> check(Money inBase, Money inForeign) {
    if (!inBase.getCurrencyUnit().equals(base) || !inForeign.getCurrencyUnit().equals(foreign)) {
      return Answer.refused(MoneyRefusal.CURRENCIES_DIFFER);
    }
    if (!Bounds.rate(rate)) {
      return Answer.refused(MoneyRefusal.RATE_UNUSABLE, rate);
    }
    return Bounds.amount(inBase) && Bounds.amount(inForeign)
        ? Answer.given(this, Explanation.NONE)
        : Answer.refused(MoneyRefusal.AMOUNT_TOO_LARGE);
  }

  private static Money smaller(Money one, Money other) {
    return one.isLessThan(other) ? one : other;
  }

  /// A foreign payment reckoned: worth, credited and remaining in the base currency, remaining and
  /// change in the foreign one, and what the change is worth in the base currency.
  public record Paid(
      Money worth,
      Money credit,
      Money remaining,
      Money remainingForeign,
      Money change,
      Money changeInBase) {}
}
