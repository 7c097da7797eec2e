package org.counterfoil.core.rules;

import static org.counterfoil.core.rules.Amounts.plain;
import static org.counterfoil.core.rules.EngineRefused.orValue;
import static org.counterfoil.core.rules.RuleFamily.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.counterfoil.core.layby.ClosedDays;
import org.counterfoil.core.layby.Frequency;
import org.counterfoil.core.layby.LaybyFact;
import org.counterfoil.core.layby.Schedule;
import org.counterfoil.core.layby.Schedule.Instalment;
import org.counterfoil.core.layby.Standing;
import org.counterfoil.core.layby.Terms;
import org.joda.money.Money;

/// The families of `layby.cases` about paying off: schedule, arrears and application of payments.
final class LaybyRules {
  private LaybyRules() {}

  static Map<String, RuleFamily> families() {
    return Map.of(
        "layby.schedule", LaybyRules::schedule,
        "layby.arrears", LaybyRules::arrears,
        "layby.apply", LaybyRules::apply);
  }

  private static Map<String, String> schedule(Inputs in) {
    var schedule = orValue(Schedule.of(terms(in, amounts(in)), closed(in)));
    var rows = schedule.instalments();
    return answers(
        "kind", schedule.kind(),
        "total", plain(schedule.total()),
        "deposit", plain(schedule.deposit()),
        "balance", plain(schedule.balance()),
        "amounts", plain(rows.stream().map(Instalment::amount).toList()),
        "dates", dates(rows.stream().map(Instalment::due)),
        "grace_dates", dates(rows.stream().map(Instalment::graceDue)));
  }

  private static Map<String, String> arrears(Inputs in) {
    var sums = standing(in, in.date("on")).sums();
    return answers(
        "due", plain(sums.due()),
        "paid", plain(sums.paid()),
        "arrears", plain(sums.arrears()),
        "balance", plain(sums.balance()));
  }

  private static Map<String, String> apply(Inputs in) {
    var standing = standing(in, in.date("start"));
    var left = standing.next().map(row -> plain(row.left())).orElse("0.00");
    return answers(
        "rows", Amounts.joined(standing.rows().stream().map(row -> row.state().name())),
        "left", left,
        "balance", plain(standing.sums().balance()),
        "credit", plain(standing.sums().credit()));
  }

  // The cases give payments no dates: all were made by the day asked about. One below zero is money
  // given back.
  private static Standing standing(Inputs in, LocalDate on) {
    var amounts = amounts(in);
    var schedule = orValue(Schedule.of(terms(in, amounts), closed(in)));
    var facts = new ArrayList<LaybyFact>();
    for (var payment : in.decimals("payments")) {
      var id = new UUID(0, facts.size());
      var amount = amounts.money(payment.abs());
      facts.add(
          payment.signum() < 0
              ? new LaybyFact.Refunded(id, on, amount)
              : new LaybyFact.Paid(id, on, amount));
    }
    return orValue(Standing.on(on, schedule, facts, 0));
  }

  private static Amounts amounts(Inputs in) {
    var all = new ArrayList<BigDecimal>();
    for (var key : List.of("total", "fee", "deposit_min")) {
      all.add(in.decimal(key, "0"));
    }
    all.add(in.unit());
    all.addAll(in.decimals("payments"));
    return Amounts.holding(all);
  }

  private static Terms terms(Inputs in, Amounts amounts) {
    Money minimum = amounts.money(in.decimal("deposit_min", "0"));
    return new Terms(
        amounts.money(in.decimal("total")),
        amounts.money(in.decimal("fee", "0")),
        new Terms.Deposit(in.decimal("deposit_percent", "0"), minimum),
        new Terms.Plan(
            in.whole("instalments"),
            in.unit(),
            in.choice("frequency", Frequency.class),
            in.date("start")));
  }

  private static ClosedDays closed(Inputs in) {
    return ClosedDayText.read("closed", in.list("closed"));
  }

  private static String dates(Stream<LocalDate> days) {
    return Amounts.joined(days.map(LocalDate::toString));
  }
}
