package org.counterfoil.core.money;

import java.util.List;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.joda.money.Money;

/// How a due amount was settled. In the currency of the sale: the part settled in cash, the
/// rounding (settled minus due, posted as its own line), what is still outstanding, and the residue
/// of exchange of at most one smallest amount per foreign currency. Change is in the currency
/// tendered, one amount per currency.
///
/// Tenders are the money given; `given - change = settled = due + rounding`. Refunds are the same
/// with every sign turned.
public record Settlement(
    Money due,
    Money cashPart,
    Money rounding,
    Money outstanding,
    List<Money> change,
    Money exchangeResidue) {
  public Settlement {
    change = List.copyOf(change);
  }

  /// Settles a due with tenders in the order given. Change comes from cash only; other tenders may
  /// not exceed the due unless cash-out is allowed; a refund may not exceed what is owed.
  public static Answer<Settlement> of(Money due, List<Tender> tenders, Rules rules) {
    return TenderCheck.check(due, tenders, rules)
        .then(_ -> Counter.settle(due, tenders, rules))
        .then(answer -> Answer.given(answer.value(), explain(answer.value(), rules)));
  }

  public boolean isSettled() {
    return outstanding.isZero();
  }

  /// Change in the currency of the sale.
  public Money changeInBase() {
    return change.stream()
        .filter(amount -> amount.getCurrencyUnit().equals(due.getCurrencyUnit()))
        .findFirst()
        .orElse(Money.zero(due.getCurrencyUnit()));
  }

  private static Explanation explain(Settlement settled, Rules rules) {
    var why =
        Explanation.of(
            new Step("money.settlement.cash-part", settled.due, settled.cashPart),
            new Step("money.settlement.rounding", rules.rounding().unit(), settled.rounding));
    for (var change : settled.change) {
      why = why.then(new Step("money.settlement.change", change));
    }
    return settled.isSettled()
        ? why
        : why.then(new Step("money.settlement.outstanding", settled.outstanding));
  }

  /// A shop's rules for taking money: cash rounding, whether a card may be charged beyond the due
  /// to hand out cash, and the most change a till gives. The last one catches a barcode scanned
  /// into the amount field.
  public record Rules(CashRounding rounding, CashOut cashOut, Money maximumChange) {}

  /// Whether money beyond the due may be taken by card and handed out in cash.
  public enum CashOut {
    REFUSED,
    ALLOWED
  }
}
