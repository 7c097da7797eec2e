package org.counterfoil.core.money;

import java.util.ArrayList;
import java.util.List;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.money.Settlement.CashOut;
import org.counterfoil.core.money.Tender.Kind;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// One settlement being reckoned. A refund is reckoned as the sale it mirrors, then turned round.
final class Counter {
  private final Money due;
  private final boolean refund;
  private final Settlement.Rules rules;
  private final CurrencyUnit base;

  private Money cash;
  private Money other;
  private Money foreignCredit;
  private Money residue;
  private final List<Money> foreignChange = new ArrayList<>();

  private Counter(Money due, Settlement.Rules rules) {
    this.due = due.abs();
    this.refund = due.isNegative();
    this.rules = rules;
    base = due.getCurrencyUnit();
    cash = Money.zero(base);
    other = Money.zero(base);
    foreignCredit = Money.zero(base);
    residue = Money.zero(base);
  }

  static Answer<Settlement> settle(Money due, List<Tender> tenders, Settlement.Rules rules) {
    var counter = new Counter(due, rules);
    int next = 0;
    while (next < tenders.size()) {
      int end = endOfRun(tenders, next);
      if (!counter.take(tenders.subList(next, end))) {
        return Answer.refused(MoneyRefusal.NON_CASH_BEYOND_DUE, tenders.get(next).given());
      }
      next = end;
    }
    return counter.result();
  }

  // Tenders of one foreign currency in a row are reckoned against one foreign due: converting the
  // rest to the base currency in between would chain two roundings.
  private static int endOfRun(List<Tender> tenders, int start) {
    int end = start + 1;
    while (end < tenders.size() && sameExchange(tenders.get(start), tenders.get(end))) {
      end++;
    }
    return end;
  }

  private static boolean sameExchange(Tender one, Tender other) {
    return one.given().getCurrencyUnit().equals(other.given().getCurrencyUnit())
        && one.rate().compareTo(other.rate()) == 0;
  }

  private boolean take(List<Tender> run) {
    var currency = run.getFirst().given().getCurrencyUnit();
    var inCash = sum(currency, run, Kind.CASH);
    var inOther = sum(currency, run, Kind.OTHER);
    if (currency.equals(base)) {
      cash = cash.plus(inCash);
      other = other.plus(inOther);
      return true;
    }
    return takeForeign(new Exchange(base, currency, run.getFirst().rate()), inCash, inOther);
  }

  private boolean takeForeign(Exchange exchange, Money inCash, Money inOther) {
    var left = due.minus(cash).minus(other).minus(foreignCredit);
    var open = left.isNegative() ? Money.zero(base) : left;
    var given = inCash.plus(inOther);
    var paid = exchange.paid(open, given);
    foreignCredit = foreignCredit.plus(paid.credit());
    residue = residue.plus(exchange.toBase(given.minus(paid.change())).minus(paid.credit()));
    if (!paid.change().isZero()) {
      foreignChange.add(paid.change());
    }
    return !paid.change().isGreaterThan(inCash);
  }

  private Answer<Settlement> result() {
    var open = due.minus(other).minus(foreignCredit);
    if (open.isNegative() && (refund || rules.cashOut() == CashOut.REFUSED)) {
      return Answer.refused(MoneyRefusal.NON_CASH_BEYOND_DUE, turned(other));
    }
    // Without cash nothing is rounded; cash of zero may settle what rounds to nothing.
    boolean byCash = open.isNegative() || !cash.isZero() || isTinyCash(open);
    var payable = byCash ? rules.rounding().payable(open) : open;
    if (cash.isLessThan(payable)) {
      var missing = cash.isLessThan(open) ? open.minus(cash) : payable.minus(cash);
      return settlement(cash, Money.zero(base), missing, Money.zero(base));
    }
    return withChange(open, payable);
  }

  private boolean isTinyCash(Money open) {
    return other.isZero() && foreignCredit.isZero() && rules.rounding().payable(open).isZero();
  }

  private Answer<Settlement> withChange(Money open, Money payable) {
    var change = cash.minus(payable);
    // A refund may name the exact amount and pay the rounded one, no more.
    if (refund && change.getAmount().compareTo(rules.rounding().unit()) >= 0) {
      return Answer.refused(MoneyRefusal.REFUND_BEYOND_PAID, turned(cash), turned(payable));
    }
    return change.isGreaterThan(rules.maximumChange())
        ? Answer.refused(MoneyRefusal.CHANGE_TOO_LARGE, change, rules.maximumChange())
        : settlement(payable, payable.minus(open), Money.zero(base), change);
  }

  private Answer<Settlement> settlement(
      Money cashPart, Money rounding, Money outstanding, Money change) {
    var changes = new ArrayList<Money>();
    if (!change.isZero()) {
      changes.add(turned(change));
    }
    foreignChange.forEach(amount -> changes.add(turned(amount)));
    return Answer.given(
        new Settlement(
            turned(due),
            turned(cashPart),
            turned(rounding),
            turned(outstanding),
            changes,
            turned(residue)),
        Explanation.NONE);
  }

  private Money turned(Money amount) {
    return refund ? amount.negated() : amount;
  }

  private static Money sum(CurrencyUnit currency, List<Tender> run, Kind kind) {
    return Money.zero(currency)
        .plus(
            run.stream()
                .filter(tender -> tender.kind() == kind)
                .map(tender -> tender.given().abs())
                .toList());
  }
}
