package org.counterfoil.core.rules;

import static org.counterfoil.core.rules.Amounts.plain;
import static org.counterfoil.core.rules.EngineRefused.orValue;
import static org.counterfoil.core.rules.RuleFamily.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.counterfoil.core.layby.Cancellation;
import org.counterfoil.core.layby.Cancellation.Agreed;
import org.counterfoil.core.layby.Cancellation.Base;
import org.counterfoil.core.layby.Cancellation.By;
import org.counterfoil.core.layby.Cancellation.Choice;
import org.counterfoil.core.layby.Cancellation.Clause;
import org.counterfoil.core.layby.Cancellation.Disclosure;
import org.counterfoil.core.layby.Cancellation.Ending;
import org.counterfoil.core.layby.Cancellation.Timing;
import org.counterfoil.core.layby.CurrencyPayment;
import org.counterfoil.core.layby.LateFee;
import org.counterfoil.core.layby.PartCollection;
import org.counterfoil.core.layby.RefundSplit;
import org.counterfoil.core.layby.law.Cause;
import org.counterfoil.core.layby.law.LawProfile;
import org.counterfoil.core.layby.law.LawProfiles;
import org.counterfoil.core.money.Exchange;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/// The families of `layby.cases` about endings, fees, refunds, early collection and currencies.
final class LaybyEndRules {
  private static final LawProfiles LAWS = LawProfiles.load();

  // The cases name no day: the law of the day they were written.
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private LaybyEndRules() {}

  static Map<String, RuleFamily> families() {
    return Map.of(
        "layby.cancel", LaybyEndRules::cancel,
        "layby.late_fee", LaybyEndRules::lateFee,
        "layby.refund_split", LaybyEndRules::split,
        "layby.collect_part", LaybyEndRules::collect,
        "layby.currency_payment", LaybyEndRules::currency);
  }

  private static Map<String, String> cancel(Inputs in) {
    var ending =
        new Ending(
            law(in),
            in.choice("by", By.class),
            in.choice("cause", Cause.class, Cause.CHANGE_OF_MIND),
            in.choice("choice", Choice.class, Choice.NONE),
            timing(in));
    var all = new ArrayList<>(List.of(in.decimal("price"), in.decimal("paid")));
    optional(in, "clause_max").ifPresent(all::add);
    optional(in, "documented_cost").ifPresent(all::add);
    var amounts = Amounts.holding(all);
    var done =
        orValue(
            Cancellation.of(
                ending,
                agreed(in, amounts),
                amounts.money(in.decimal("paid")),
                in.decimal("tax_rate", "0")));
    return answers(
        "charge", plain(done.charge()),
        "refund", plain(done.refund()),
        "debt", plain(done.debt()),
        "tax", plain(done.tax()),
        "objection", done.objection().orElse("-").replace(' ', '_'));
  }

  // A case that names no days is one where they do not matter: all was due a year ago.
  private static Timing timing(Inputs in) {
    var on = Inputs.day("on", in.text("on", TODAY.toString()));
    var due = in.text("completion", on.minusYears(1).toString());
    var completion = Inputs.day("completion", due);
    var closed = ClosedDayText.read("closed", in.list("closed"));
    return new Timing(on, completion, closed);
  }

  private static Agreed agreed(Inputs in, Amounts amounts) {
    var clause =
        new Clause(
            in.decimal("clause_percent", "0"),
            in.choice("clause_base", Base.class, Base.PRICE),
            optional(in, "clause_max").map(amounts::money));
    return new Agreed(
        amounts.money(in.decimal("price")),
        clause,
        optional(in, "documented_cost").map(amounts::money),
        in.flag("disclosed", true) ? Disclosure.TOLD : Disclosure.NOT_TOLD);
  }

  private static Map<String, String> lateFee(Inputs in) {
    var fee = in.decimal("fee");
    var cap = optional(in, "cap");
    var amounts = Amounts.holding(List.of(fee, cap.orElse(fee)));
    var agreed =
        new LateFee.Agreed(
            amounts.money(fee), in.whole("grace_days", "0"), cap.map(amounts::money));
    var late = orValue(LateFee.on(in.date("on"), law(in), agreed, in.dates("missed")));
    return answers("fee", plain(late.fee()));
  }

  private static Map<String, String> split(Inputs in) {
    var payments = in.list("payments", text -> NamedAmount.read("payments", text));
    var all = new ArrayList<>(NamedAmount.amounts(payments));
    all.add(in.decimal("refund"));
    var amounts = Amounts.holding(all);
    var parts =
        payments.stream()
            .map(paid -> new RefundSplit.Part(paid.name(), amounts.money(paid.amount())))
            .toList();
    var split = orValue(RefundSplit.of(amounts.money(in.decimal("refund")), parts));
    return answers(
        "refunds",
        Amounts.joined(
            split.parts().stream().map(part -> part.method() + ":" + plain(part.amount()))),
        "beyond",
        plain(split.beyond()));
  }

  private static Map<String, String> collect(Inputs in) {
    var lines = in.decimals("lines");
    var all = new ArrayList<>(lines);
    all.add(in.decimal("paid"));
    var amounts = Amounts.holding(all);
    var take = in.list("take", text -> Inputs.integer("take", text));
    var part =
        orValue(
            PartCollection.of(
                amounts.money(lines),
                take,
                amounts.money(in.decimal("paid")),
                in.decimal("deposit_percent", "0")));
    return answers("allowed", part.isAllowed(), "short", plain(part.missing()));
  }

  private static Map<String, String> currency(Inputs in) {
    var base = unit(in, "currency");
    var foreign = unit(in, "payment_currency");
    var paid =
        orValue(
            CurrencyPayment.of(
                money(in, "balance", base),
                money(in, "payment", foreign),
                new Exchange(base, foreign, in.decimal("rate"))));
    return answers("credit", plain(paid.credited()), "balance", plain(paid.balance()));
  }

  private static CurrencyUnit unit(Inputs in, String key) {
    try {
      return CurrencyUnit.of(in.text(key));
    } catch (IllegalCurrencyException unknown) {
      throw new Unreadable(key, "'" + in.text(key) + "' is not a currency");
    }
  }

  private static Money money(Inputs in, String key, CurrencyUnit currency) {
    var amount = in.decimal(key).stripTrailingZeros();
    if (amount.scale() > currency.getDecimalPlaces()) {
      throw new Unreadable(key, currency + " has no such decimals");
    }
    return Money.of(currency, amount);
  }

  private static LawProfile law(Inputs in) {
    return LAWS.of(in.text("profile"), TODAY)
        .orElseThrow(() -> new Unreadable("profile", "no law profile of that name"));
  }

  private static Optional<BigDecimal> optional(Inputs in, String key) {
    return in.given(key).map(text -> Inputs.number(key, text));
  }
}
