package org.counterfoil.core.layby;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.counterfoil.core.layby.law.Cause;
import org.counterfoil.core.layby.law.LawProfile;
import org.counterfoil.core.layby.law.LawTopic;
import org.counterfoil.core.money.Bounds;
import org.counterfoil.core.money.Taxes;
import org.joda.money.Money;

/// What ending a layby costs and gives back: the charge, the refund, what the customer still owes
/// of the charge, and the tax contained in the charge (R8). `objection` is the section under which
/// the shop may not cancel for this cause, or not yet; the figures are then what the customer gets
/// anyway.
public record Cancellation(
    Money charge, Money refund, Money debt, Money tax, Optional<String> objection) {

  /// Reckons an ending by the law of the agreement's day.
  public static Answer<Cancellation> of(
      Ending ending, Agreed agreed, Money paid, BigDecimal taxPercent) {
    return TermsCheck.days(ending.timing.closed, ending.timing.day, ending.timing.completion)
        .then(_ -> check(agreed, paid))
        .then(_ -> charge(ending, agreed, paid))
        .then(
            charge ->
                Taxes.containedIn(charge.value(), taxPercent)
                    .then(
                        tax ->
                            Answer.given(
                                settled(ending, charge.value(), paid, tax.value()), charge.why())))
        .then(
            answer ->
                Answer.given(
                    answer.value(), answer.why().then(explain(ending, paid, answer.value()))));
  }

  private static Answer<Money> charge(Ending ending, Agreed agreed, Money paid) {
    var reckoned = CancellationCharge.of(ending, agreed, paid);
    return Answer.given(reckoned.amount(), reckoned.why());
  }

  private static Cancellation settled(Ending ending, Money charge, Money paid, Money tax) {
    var due = paid.multipliedBy(refundTimes(ending)).minus(charge);
    var nothing = Money.zero(paid.getCurrencyUnit());
    return new Cancellation(
        charge,
        due.isNegative() || ending.goodsInstead() ? nothing : due,
        due.isNegative() ? due.negated() : nothing,
        tax,
        ending.objection());
  }

  private static long refundTimes(Ending ending) {
    return ending.cause() == Cause.SUPPLIER_FAULT
        ? ending.law().figure(LawTopic.FAULT_MULTIPLE).orElse(BigDecimal.ONE).longValueExact()
        : 1;
  }

  private static Explanation explain(Ending ending, Money paid, Cancellation done) {
    var why =
        backOtherThanPaid(ending)
            .then(new Step("layby.cancel.refund", paid, done.charge, done.refund, done.debt))
            .then(new Step("layby.cancel.tax", done.tax));
    return done.objection.map(section -> why.then(objection(ending, section))).orElse(why);
  }

  private static Step objection(Ending ending, String section) {
    return ending
        .forbiddenBefore()
        .map(
            from ->
                new Step(
                    "layby.cancel.too-early",
                    from,
                    ending.law.figure(LawTopic.BREACH_WAIT).orElse(BigDecimal.ZERO),
                    ending.timing.completion,
                    section))
        .orElseGet(() -> new Step("layby.cancel.objection", section));
  }

  private static Explanation backOtherThanPaid(Ending ending) {
    var law = ending.law();
    if (ending.goodsInstead()) {
      return Explanation.of(new Step("layby.cancel.goods", law.section(LawTopic.GOODS_GONE)));
    }
    long times = refundTimes(ending);
    return times == 1
        ? Explanation.NONE
        : Explanation.of(
            new Step("layby.cancel.multiple", times, law.section(LawTopic.FAULT_MULTIPLE)));
  }

  private static Answer<List<Money>> check(Agreed agreed, Money paid) {
    if (!Bounds.percent(agreed.clause().percent())) {
      return Answer.refused(LaybyRefusal.PERCENT_UNUSABLE, agreed.clause().percent());
    }
    var zero = Money.zero(paid.getCurrencyUnit());
    return TermsCheck.amounts(
        List.of(
            paid,
            agreed.price(),
            agreed.clause().maximum().orElse(zero),
            agreed.documentedCost().orElse(zero)));
  }

  /// Who ends the layby under which law, why, what the customer chose where goods are gone, and
  /// when.
  public record Ending(LawProfile law, By by, Cause cause, Choice choice, Timing timing) {
    // R8: a shop that is in breach, cannot deliver or has no ground of its own charges nothing.
    boolean answeredByShop() {
      return switch (cause) {
        case UNAVAILABLE, SUPPLIER_FAULT, CEASED_TRADING -> true;
        case BREACH -> by == By.CUSTOMER || objection().isPresent();
        case CHANGE_OF_MIND, DEATH, HOSPITALISED -> by == By.SUPPLIER;
      };
    }

    boolean goodsInstead() {
      return choice == Choice.GOODS
          && (cause == Cause.UNAVAILABLE || cause == Cause.SUPPLIER_FAULT)
          && law.says(LawTopic.GOODS_GONE, "CHOICE");
    }

    Optional<String> objection() {
      return by == By.SUPPLIER && !hasCause()
          ? Optional.of(law.section(LawTopic.SUPPLIER_MAY_CANCEL))
          : forbiddenBefore().map(_ -> law.section(LawTopic.BREACH_WAIT));
    }

    // The first day on which the shop may end it for breach, when that is still to come.
    Optional<LocalDate> forbiddenBefore() {
      return by == By.SUPPLIER && cause == Cause.BREACH && hasCause()
          ? law.figure(LawTopic.BREACH_WAIT)
              .map(BigDecimal::intValueExact)
              .map(timing::dayAfter)
              .filter(timing.day::isBefore)
          : Optional.empty();
    }

    private boolean hasCause() {
      return law.causes(LawTopic.SUPPLIER_MAY_CANCEL).contains(cause);
    }
  }

  /// The day of the ending, the day by which all was to be paid, and the days that are no business
  /// days in the law of the layby.
  public record Timing(LocalDate day, LocalDate completion, ClosedDays closed) {
    // The last of the business days is still the customer's.
    private LocalDate dayAfter(int businessDays) {
      return closed.openDayAfter(completion, businessDays).plusDays(1);
    }
  }

  /// What the agreement says of charges: the price, the clause, the costs the shop can document,
  /// and whether the customer was told before signing.
  public record Agreed(
      Money price, Clause clause, Optional<Money> documentedCost, Disclosure disclosure) {}

  /// The charge clause: a percentage of the price or of what is paid, with or without a maximum.
  public record Clause(BigDecimal percent, Base base, Optional<Money> maximum) {}

  /// The side that ends the layby.
  public enum By {
    CUSTOMER,
    SUPPLIER
  }

  /// What the percentage of a clause is taken of.
  public enum Base {
    PRICE,
    PAID
  }

  /// Whether the charge was told before the agreement.
  public enum Disclosure {
    TOLD,
    NOT_TOLD
  }

  /// What the customer wants where goods are gone; who has not chosen gets the money.
  public enum Choice {
    NONE,
    REFUND,
    GOODS
  }
}
