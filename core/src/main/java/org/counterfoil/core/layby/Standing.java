package org.counterfoil.core.layby;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.counterfoil.core.layby.Schedule.Instalment;
import org.joda.money.Money;

/// How a layby stands on a day, computed from its schedule and its facts: nothing of it is stored.
/// Money pays the deposit first and then the instalments, oldest first; what is over is credit (R5,
/// R6, R17). `noticeEnds` is the last day to pay under a notice of default that was given.
public record Standing(
    State state, Sums sums, List<Row> rows, Set<Task> tasks, Optional<LocalDate> noticeEnds) {
  public Standing {
    rows = List.copyOf(rows);
    tasks = Set.copyOf(tasks);
  }

  /// Computes the standing at the end of a day. An instalment is overdue when more than `graceDays`
  /// have passed since the open day on which it could be met.
  public static Answer<Standing> on(
      LocalDate day, Schedule schedule, Collection<LaybyFact> facts, int graceDays) {
    return FactCheck.check(schedule, facts, graceDays)
        .then(_ -> Answer.given(Ledger.of(schedule, facts, day).standing(graceDays), NONE))
        .then(standing -> Answer.given(standing.value(), explain(day, standing.value())));
  }

  /// The first instalment that is not paid in full; empty when all are.
  public Optional<Row> next() {
    return rows.stream().filter(row -> row.state() != RowState.PAID).findFirst();
  }

  private static final Explanation NONE = Explanation.NONE;

  private static Explanation explain(LocalDate day, Standing standing) {
    var sums = standing.sums;
    var why =
        Explanation.of(
            new Step("layby.standing.due", day, sums.due, sums.paid),
            new Step("layby.standing.arrears", sums.arrears),
            new Step("layby.standing.balance", sums.balance, sums.credit));
    return standing
        .noticeEnds
        .map(ends -> why.then(new Step("layby.standing.notice." + standing.state, ends)))
        .orElse(why);
  }

  /// Due by the day, paid, due and not paid, left to pay, and paid beyond the total.
  public record Sums(Money due, Money paid, Money arrears, Money balance, Money credit) {}

  /// An instalment and what of it has been paid.
  public record Row(Instalment instalment, Money paid) {
    public Money left() {
      return instalment.amount().minus(paid);
    }

    public RowState state() {
      if (left().isZero()) {
        return RowState.PAID;
      }
      return paid.isZero() ? RowState.OPEN : RowState.PART;
    }
  }

  /// How much of an instalment is paid.
  public enum RowState {
    PAID,
    PART,
    OPEN
  }

  /// Where a layby is in its life. DEFAULTED is one whose notice of default ran out unpaid: the
  /// shop may end it for breach, where the law does not object, but nothing ends it by itself. PAID
  /// never forfeits.
  public enum State {
    OPEN,
    OVERDUE,
    DEFAULT_NOTICE,
    DEFAULTED,
    ON_HOLD,
    PAID,
    READY,
    COLLECTED,
    CANCELLED_CUSTOMER,
    CANCELLED_SUPPLIER
  }

  /// What head office has to look at, because stores acted without knowing of each other.
  public enum Task {
    CREDIT_TO_RETURN,
    PAID_AFTER_CANCELLATION,
    CANCELLED_THOUGH_PAID,
    COLLECTED_UNPAID
  }
}
