package org.counterfoil.core.layby;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.joda.money.Money;

/// What is to be paid, and when: the deposit on the first day and the instalments after it. When
/// the deposit is the whole total there is nothing to lay by, and the goods are simply sold
/// (R1-R4).
public record Schedule(LocalDate start, Money total, Money deposit, List<Instalment> instalments) {
  public Schedule {
    instalments = List.copyOf(instalments);
  }

  /// Reckons the schedule of agreed terms; refuses terms that no shop could mean.
  public static Answer<Schedule> of(Terms terms, ClosedDays closed) {
    return TermsCheck.check(terms, closed)
        .then(
            _ -> {
              var total = terms.price().plus(terms.serviceFee());
              var deposit = deposit(terms.deposit(), total);
              return limited(terms, reckoned(terms.plan(), closed, total, deposit));
            });
  }

  /// Whether there is something left to pay off after the deposit.
  public Kind kind() {
    return deposit.equals(total) ? Kind.SALE : Kind.LAYBY;
  }

  /// What is left after the deposit.
  public Money balance() {
    return total.minus(deposit);
  }

  /// The day by which all is to be paid: that of the last instalment.
  public LocalDate completion() {
    return instalments.isEmpty() ? start : instalments.getLast().due();
  }

  /// What has fallen due by a day, the deposit included; by the dates agreed, not the rolled ones.
  public Money dueBy(LocalDate day) {
    var zero = Money.zero(total.getCurrencyUnit());
    var first = start.isAfter(day) ? zero : deposit;
    return first.plus(
        instalments.stream()
            .filter(instalment -> !instalment.due().isAfter(day))
            .map(Instalment::amount)
            .toList());
  }

  static Money deposit(Terms.Deposit agreed, Money total) {
    var share = Shares.percent(total, agreed.percent());
    var wanted = share.isLessThan(agreed.minimum()) ? agreed.minimum() : share;
    return wanted.isGreaterThan(total) ? total : wanted;
  }

  private static Schedule reckoned(Terms.Plan plan, ClosedDays closed, Money total, Money deposit) {
    var amounts = Shares.instalments(total.minus(deposit), plan.instalments(), plan.unit());
    var rows = new ArrayList<Instalment>();
    for (int i = 0; i < amounts.size(); i++) {
      var due = plan.frequency().after(plan.start(), i + 1);
      rows.add(new Instalment(due, closed.rolled(due), amounts.get(i)));
    }
    return new Schedule(plan.start(), total, deposit, rows);
  }

  private static Answer<Schedule> limited(Terms terms, Schedule schedule) {
    var completion = schedule.completion();
    var latest = terms.limits().longest().map(schedule.start::plus);
    if (latest.filter(completion::isAfter).isPresent()) {
      return Answer.refused(LaybyRefusal.TERM_TOO_LONG, completion, latest.get());
    }
    var rows = schedule.instalments;
    var least = terms.limits().leastPayment();
    // One instalment alone is the whole rest, which may always be paid.
    if (rows.size() > 1 && least.isGreaterThan(rows.getFirst().amount())) {
      return Answer.refused(LaybyRefusal.LEAST_PAYMENT_TOO_HIGH, least, rows.getFirst().amount());
    }
    var why = explain(terms, schedule);
    return Answer.given(
        schedule, latest.map(day -> why.then(new Step("layby.schedule.latest", day))).orElse(why));
  }

  private static Explanation explain(Terms terms, Schedule schedule) {
    var agreed = terms.deposit();
    var why =
        Explanation.of(
            new Step("layby.schedule.total", terms.price(), terms.serviceFee(), schedule.total),
            new Step(
                "layby.schedule.deposit",
                agreed.percent(),
                schedule.total,
                agreed.minimum(),
                schedule.deposit));
    return switch (schedule.kind()) {
      case SALE -> why.then(new Step("layby.schedule.sale", schedule.total));
      case LAYBY ->
          why.then(
              new Step(
                  "layby.schedule.instalments",
                  schedule.balance(),
                  schedule.instalments.size(),
                  schedule.instalments.getFirst().amount(),
                  schedule.instalments.getLast().amount(),
                  schedule.instalments.getLast().due()));
    };
  }

  /// Whether terms make a layby or an ordinary sale.
  public enum Kind {
    LAYBY,
    SALE
  }

  /// One payment of the plan: the day it is due, the open day on which it may still be met, and how
  /// much it is.
  public record Instalment(LocalDate due, LocalDate graceDue, Money amount) {}
}
