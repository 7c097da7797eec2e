package org.counterfoil.core.sale;

import java.util.List;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.money.CashRounding;
import org.counterfoil.core.money.Settlement;
import org.counterfoil.core.organisation.Business;
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

  /// An amount as cash can pay it, rounded to the smallest coin (domain-rules 2.1).
  public static Answer<CashRounding.Rounded> inCash(Business business, Money amount) {
    return Counter.rules(business).rounding().settle(amount);
  }
}
