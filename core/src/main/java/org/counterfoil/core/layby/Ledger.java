package org.counterfoil.core.layby;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.counterfoil.core.layby.LaybyFact.CancelledByCustomer;
import org.counterfoil.core.layby.LaybyFact.CancelledBySupplier;
import org.counterfoil.core.layby.LaybyFact.Collected;
import org.counterfoil.core.layby.LaybyFact.Held;
import org.counterfoil.core.layby.LaybyFact.NoticeGiven;
import org.counterfoil.core.layby.LaybyFact.Paid;
import org.counterfoil.core.layby.LaybyFact.Picked;
import org.counterfoil.core.layby.LaybyFact.Refunded;
import org.counterfoil.core.layby.LaybyFact.Resumed;
import org.counterfoil.core.layby.Standing.Row;
import org.counterfoil.core.layby.Standing.State;
import org.counterfoil.core.layby.Standing.Sums;
import org.counterfoil.core.layby.Standing.Task;
import org.joda.money.Money;

/// The facts of one layby up to a day, each once and in one order, whatever order they came in.
record Ledger(Schedule schedule, List<LaybyFact> facts, LocalDate day) {

  static Ledger of(Schedule schedule, Collection<LaybyFact> arrived, LocalDate day) {
    // The same payment may be delivered three times; its identity makes it one (L28).
    var once = new TreeMap<String, LaybyFact>();
    arrived.stream()
        .filter(fact -> !fact.day().isAfter(day))
        .forEach(fact -> once.putIfAbsent(fact.id().toString(), fact));
    var inOrder = new ArrayList<>(once.values());
    inOrder.sort(Comparator.comparing(LaybyFact::day).thenComparing(LaybyFact::id));
    return new Ledger(schedule, List.copyOf(inOrder), day);
  }

  Standing standing(int graceDays) {
    var rows = rows();
    var unmet = firstUnmet(rows);
    var noticeEnds = noticeEnds(graceDays, unmet);
    var state = state(graceDays, unmet, noticeEnds);
    boolean noticed = state == State.DEFAULT_NOTICE || state == State.DEFAULTED;
    return new Standing(state, sums(), rows, tasks(), noticeEnds.filter(_ -> noticed));
  }

  private Sums sums() {
    var due = schedule.dueBy(day);
    var paid = paid();
    var total = schedule.total();
    return new Sums(
        due,
        paid,
        positive(due.minus(paid)),
        positive(total.minus(paid)),
        positive(paid.minus(total)));
  }

  private List<Row> rows() {
    var left = positive(paid().minus(schedule.deposit()));
    var rows = new ArrayList<Row>();
    for (var instalment : schedule.instalments()) {
      var part = left.isLessThan(instalment.amount()) ? left : instalment.amount();
      rows.add(new Row(instalment, part));
      left = left.minus(part);
    }
    return rows;
  }

  private State state(int graceDays, LocalDate unmet, Optional<LocalDate> noticeEnds) {
    if (last(Collected.class).isPresent()) {
      return State.COLLECTED;
    }
    if (last(CancelledByCustomer.class).isPresent()) {
      return State.CANCELLED_CUSTOMER;
    }
    if (last(CancelledBySupplier.class).isPresent() && !paidWhenCancelled()) {
      return State.CANCELLED_SUPPLIER;
    }
    if (isPaid()) {
      return last(Picked.class).isPresent() ? State.READY : State.PAID;
    }
    return isHeld() ? State.ON_HOLD : running(graceDays, unmet, noticeEnds);
  }

  private State running(int graceDays, LocalDate unmet, Optional<LocalDate> noticeEnds) {
    return overdue(graceDays, unmet, day)
        ? noticeEnds
            .map(ends -> day.isAfter(ends) ? State.DEFAULTED : State.DEFAULT_NOTICE)
            .orElse(State.OVERDUE)
        : State.OPEN;
  }

  // A notice about an older instalment, since paid, says nothing about this one; nor does one given
  // before anything was overdue, or before a pause. The customer may rely on the longest.
  private Optional<LocalDate> noticeEnds(int graceDays, LocalDate unmet) {
    var resumed = last(Resumed.class).map(LaybyFact::day).orElse(LocalDate.MIN);
    return facts.stream()
        .filter(NoticeGiven.class::isInstance)
        .map(NoticeGiven.class::cast)
        .filter(notice -> overdue(graceDays, unmet, notice.day()))
        .filter(notice -> !notice.day().isBefore(resumed))
        .map(notice -> notice.day().plusDays(notice.days()))
        .max(Comparator.naturalOrder());
  }

  // Counted, not added: no day lies after the last one there is.
  private static boolean overdue(int graceDays, LocalDate unmet, LocalDate day) {
    return ChronoUnit.DAYS.between(unmet, day) > graceDays;
  }

  private LocalDate firstUnmet(List<Row> rows) {
    return paid().isLessThan(schedule.deposit())
        ? schedule.start()
        : rows.stream()
            .filter(row -> !row.left().isZero())
            .map(row -> row.instalment().graceDue())
            .findFirst()
            .orElse(LocalDate.MAX);
  }

  private Set<Task> tasks() {
    var tasks = EnumSet.noneOf(Task.class);
    var cancelled = cancelledOn();
    if (cancelled.isEmpty() && paid().isGreaterThan(schedule.total())) {
      tasks.add(Task.CREDIT_TO_RETURN);
    }
    if (last(CancelledBySupplier.class).isPresent() && paidWhenCancelled()) {
      tasks.add(Task.CANCELLED_THOUGH_PAID);
    }
    if (cancelled.isPresent() && lastPayment().filter(cancelled.get()::isBefore).isPresent()) {
      tasks.add(Task.PAID_AFTER_CANCELLATION);
    }
    if (last(Collected.class).isPresent() && !isPaid()) {
      tasks.add(Task.COLLECTED_UNPAID);
    }
    return tasks;
  }

  private Optional<LocalDate> cancelledOn() {
    return last(CancelledByCustomer.class)
        .<LocalDate>map(LaybyFact::day)
        .or(() -> last(CancelledBySupplier.class).map(LaybyFact::day));
  }

  private Optional<LocalDate> lastPayment() {
    return last(Paid.class).map(LaybyFact::day);
  }

  private boolean paidWhenCancelled() {
    return last(CancelledBySupplier.class)
        .map(cancelled -> !paidBy(cancelled.day()).isLessThan(schedule.total()))
        .orElse(false);
  }

  private boolean isPaid() {
    return !paid().isLessThan(schedule.total());
  }

  private boolean isHeld() {
    return facts.stream()
        .filter(fact -> fact instanceof Held || fact instanceof Resumed)
        .reduce((_, later) -> later)
        .filter(Held.class::isInstance)
        .isPresent();
  }

  private Money paid() {
    return facts.stream().map(this::signed).reduce(zero(), Money::plus);
  }

  // The refund of a cancellation is of the same day; it must not make the money disappear.
  private Money paidBy(LocalDate cancelled) {
    return facts.stream()
        .filter(
            fact ->
                fact instanceof Paid
                    ? !fact.day().isAfter(cancelled)
                    : fact.day().isBefore(cancelled))
        .map(this::signed)
        .reduce(zero(), Money::plus);
  }

  private Money signed(LaybyFact fact) {
    return switch (fact) {
      case Paid(_, _, var amount) -> amount;
      case Refunded(_, _, var amount) -> amount.negated();
      case NoticeGiven _, Held _, Resumed _, Picked _, Collected _ -> zero();
      case CancelledByCustomer _, CancelledBySupplier _ -> zero();
    };
  }

  private <F extends LaybyFact> Optional<F> last(Class<F> type) {
    return facts.stream().filter(type::isInstance).map(type::cast).reduce((_, later) -> later);
  }

  private Money zero() {
    return Money.zero(schedule.total().getCurrencyUnit());
  }

  private static Money positive(Money amount) {
    return amount.isNegative() ? Money.zero(amount.getCurrencyUnit()) : amount;
  }
}
