package org.counterfoil.core.sale;

import java.util.List;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.money.Settlement;
import org.counterfoil.core.organisation.Business;
import org.counterfoil.core.till.TenderKind;
import org.joda.money.Money;

/// The one way from money on the counter to what it settles, for the screen while it is keyed and
/// for the commands that store it.
public final class Paid {
  private Paid() {}

  /// @param due of the document, below zero for a return
  /// @param tenders in the order given; of the sign of `due`
  public static Answer<Settlement> of(Business business, Money due, List<TenderInput> tenders) {
    return Settlement.of(
        due, tenders.stream().map(TenderInput::settled).toList(), Counter.rules(business));
  }

  /// What still has to be put down if all of the rest is cash: rounded to the smallest coin once,
  /// over all of the cash (domain-rules 2.1). Of the sign of `due`; zero where more was put down
  /// already than is due now.
  public static Answer<Money> restInCash(Business business, Money due, List<TenderInput> tenders) {
    var cash = Money.zero(due.getCurrencyUnit());
    var open = due;
    for (var tender : tenders) {
      if (tender.kind() == TenderKind.CASH) {
        cash = cash.plus(tender.given());
      } else {
        open = open.minus(tender.given());
      }
    }
    var taken = cash;
    return Counter.rules(business)
        .rounding()
        .settle(open)
        .then(it -> Answer.given(left(due, it.value().payable().minus(taken)), it.why()));
  }

  private static Money left(Money due, Money rest) {
    return due.isNegative() == rest.isNegative() ? rest : Money.zero(due.getCurrencyUnit());
  }
}
