package org.counterfoil.core.money;

import java.math.BigDecimal;
import java.util.List;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.joda.money.Money;

/// Refuses tenders that no counter takes, before they are reckoned.
final class TenderCheck {
  private TenderCheck() {}

  static Answer<Money> check(Money due, List<Tender> tenders, Settlement.Rules rules) {
    if (!rules.rounding().fits(due.getCurrencyUnit())) {
      return Answer.refused(
          MoneyRefusal.UNIT_UNUSABLE, rules.rounding().unit(), due.getCurrencyUnit());
    }
    if (!rules.maximumChange().getCurrencyUnit().equals(due.getCurrencyUnit())) {
      return Answer.refused(MoneyRefusal.CURRENCIES_DIFFER);
    }
    if (!Bounds.amount(due)) {
      return Answer.refused(MoneyRefusal.AMOUNT_TOO_LARGE);
    }
    for (var tender : tenders) {
      if (check(due, tender) instanceof Answer.Refused<Money> refused) {
        return refused;
      }
    }
    return Answer.given(due, Explanation.NONE);
  }

  private static Answer<Money> check(Money due, Tender tender) {
    var given = tender.given();
    if (!Bounds.amount(given)) {
      return Answer.refused(MoneyRefusal.AMOUNT_TOO_LARGE);
    }
    if (given.getAmount().signum() * due.getAmount().signum() < 0) {
      return Answer.refused(MoneyRefusal.TENDER_WRONG_WAY, given);
    }
    if (due.isZero() && given.isNegative()) {
      return Answer.refused(MoneyRefusal.REFUND_BEYOND_PAID, given, due);
    }
    boolean foreign = !given.getCurrencyUnit().equals(due.getCurrencyUnit());
    if (!Bounds.rate(tender.rate()) || (!foreign && tender.rate().compareTo(BigDecimal.ONE) != 0)) {
      return Answer.refused(MoneyRefusal.RATE_UNUSABLE, tender.rate());
    }
    return Answer.given(given, Explanation.NONE);
  }
}
