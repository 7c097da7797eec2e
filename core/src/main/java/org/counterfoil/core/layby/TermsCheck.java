package org.counterfoil.core.layby;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.money.Bounds;
import org.joda.money.Money;

/// Refuses figures and dates that no layby has.
final class TermsCheck {
  private static final int MOST_INSTALMENTS = 600;
  private static final int MOST_MONTHS = 1200;
  private static final int MOST_DAYS = 36_600;
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

  private TermsCheck() {}

  static Answer<Terms> check(Terms terms, ClosedDays closed) {
    return amounts(
            List.of(
                terms.price(),
                terms.serviceFee(),
                terms.deposit().minimum(),
                terms.limits().leastPayment()))
        .then(_ -> terms(terms, closed));
  }

  private static Answer<Terms> terms(Terms terms, ClosedDays closed) {
    var plan = terms.plan();
    if (terms.price().plus(terms.serviceFee()).isZero()) {
      return Answer.refused(LaybyRefusal.NOTHING_TO_BUY);
    }
    if (!Bounds.percent(terms.deposit().percent())) {
      return Answer.refused(LaybyRefusal.PERCENT_UNUSABLE, terms.deposit().percent());
    }
    if (plan.instalments() < 1 || plan.instalments() > MOST_INSTALMENTS) {
      return Answer.refused(LaybyRefusal.INSTALMENTS_UNUSABLE, plan.instalments());
    }
    if (!Bounds.rate(plan.unit())) {
      return Answer.refused(LaybyRefusal.UNIT_UNUSABLE, plan.unit());
    }
    if (!terms.limits().longest().stream().allMatch(TermsCheck::term)) {
      return Answer.refused(LaybyRefusal.TERM_UNUSABLE);
    }
    return days(closed, plan.start()).then(_ -> Answer.given(terms, Explanation.NONE));
  }

  private static boolean term(Period term) {
    return !term.isNegative()
        && !term.isZero()
        && term.toTotalMonths() <= MOST_MONTHS
        && term.get(ChronoUnit.DAYS) <= MOST_DAYS;
  }

  /// Days within reason, and open days after them.
  static Answer<ClosedDays> days(ClosedDays closed, LocalDate... days) {
    for (var day : days) {
      if (!day(day)) {
        return Answer.refused(LaybyRefusal.DATE_UNUSABLE, day);
      }
    }
    return closed.neverOpen()
        ? Answer.refused(LaybyRefusal.ALWAYS_CLOSED)
        : Answer.given(closed, Explanation.NONE);
  }

  static boolean day(LocalDate day) {
    return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
  }

  /// One currency, nothing negative, nothing beyond reason.
  static Answer<List<Money>> amounts(List<Money> amounts) {
    if (amounts.isEmpty()) {
      return Answer.given(amounts, Explanation.NONE);
    }
    if (!Bounds.allIn(amounts.getFirst().getCurrencyUnit(), amounts)) {
      return Answer.refused(LaybyRefusal.CURRENCIES_DIFFER);
    }
    if (!Bounds.amounts(amounts)) {
      return Answer.refused(LaybyRefusal.AMOUNT_TOO_LARGE);
    }
    for (var amount : amounts) {
      if (amount.isNegative()) {
        return Answer.refused(LaybyRefusal.AMOUNT_NEGATIVE, amount);
      }
    }
    return Answer.given(amounts, Explanation.NONE);
  }
}
