package org.counterfoil.core.layby;

import java.util.Optional;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.counterfoil.core.layby.Cancellation.Agreed;
import org.counterfoil.core.layby.Cancellation.Base;
import org.counterfoil.core.layby.Cancellation.By;
import org.counterfoil.core.layby.Cancellation.Disclosure;
import org.counterfoil.core.layby.Cancellation.Ending;
import org.counterfoil.core.layby.law.Cause;
import org.counterfoil.core.layby.law.LawTopic;
import org.joda.money.Money;

/// The charge of one ending: the least of what the clause says, what the law allows and what the
/// shop can document; nothing where the law forbids a charge (R8).
record CancellationCharge(Money amount, Explanation why) {

  static CancellationCharge of(Ending ending, Agreed agreed, Money paid) {
    return noCharge(ending, agreed)
        .map(step -> new CancellationCharge(nothing(paid), Explanation.of(step)))
        .orElseGet(
            () -> byClause(agreed, paid).atMostLegal(ending, agreed).atMostCosts(agreed).lowest());
  }

  private static Optional<Step> noCharge(Ending ending, Agreed agreed) {
    var law = ending.law();
    if (ending.answeredByShop()) {
      return Optional.of(new Step("layby.cancel.shop-answers"));
    }
    if (agreed.disclosure() == Disclosure.NOT_TOLD) {
      return Optional.of(new Step("layby.cancel.not-told", law.section(LawTopic.WRITTEN_COPY)));
    }
    if (law.causes(LawTopic.CHARGE_EXEMPT).contains(ending.cause())) {
      return Optional.of(new Step("layby.cancel.exempt", law.section(LawTopic.CHARGE_EXEMPT)));
    }
    boolean forBreach = ending.by() == By.SUPPLIER && ending.cause() == Cause.BREACH;
    return forBreach && !law.allows(LawTopic.CHARGE_ON_BREACH)
        ? Optional.of(
            new Step("layby.cancel.no-breach-charge", law.section(LawTopic.CHARGE_ON_BREACH)))
        : Optional.empty();
  }

  private static CancellationCharge byClause(Agreed agreed, Money paid) {
    var clause = agreed.clause();
    var base = clause.base() == Base.PRICE ? agreed.price() : paid;
    var share = Shares.percent(base, clause.percent());
    var charge =
        new CancellationCharge(
            share, Explanation.of(new Step("layby.cancel.clause", clause.percent(), base, share)));
    return clause
        .maximum()
        .map(cap -> charge.atMost(cap, new Step("layby.cancel.clause-cap", cap)))
        .orElse(charge);
  }

  private CancellationCharge atMostLegal(Ending ending, Agreed agreed) {
    var law = ending.law();
    return law.figure(LawTopic.CHARGE_CAP)
        .map(percent -> Shares.percent(agreed.price(), percent))
        .map(
            cap ->
                atMost(
                    cap, new Step("layby.cancel.legal-cap", cap, law.section(LawTopic.CHARGE_CAP))))
        .orElseGet(
            () ->
                law.allows(LawTopic.CHARGE_COSTS) && agreed.documentedCost().isEmpty()
                    ? atMost(
                        amount,
                        new Step("layby.cancel.costs-unknown", law.section(LawTopic.CHARGE_COSTS)))
                    : this);
  }

  private CancellationCharge atMostCosts(Agreed agreed) {
    return agreed
        .documentedCost()
        .map(cost -> atMost(cost, new Step("layby.cancel.costs", cost)))
        .orElse(this);
  }

  private CancellationCharge atMost(Money cap, Step step) {
    return new CancellationCharge(amount.isGreaterThan(cap) ? cap : amount, why.then(step));
  }

  private CancellationCharge lowest() {
    return new CancellationCharge(amount, why.then(new Step("layby.cancel.lowest", amount)));
  }

  private static Money nothing(Money paid) {
    return Money.zero(paid.getCurrencyUnit());
  }
}
