package org.counterfoil.core.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;

/// A points balance on a day. Points are spent from the lot that ends first among those alive on
/// the day of spending, so points already spent cannot expire a second time (requirement LOY-03).
/// Points spent beyond what was alive are the shortfall; the balance is never below zero.
public record PointsLots(long balance, long shortfall) {

  /// The balance on a day. A lot may be spent on its last day; later spending does not count.
  public static Answer<PointsLots> on(LocalDate day, List<Lot> lots, List<Debit> debits) {
    if (lots.stream().anyMatch(lot -> !sane(lot.points))
        || debits.stream().anyMatch(debit -> !sane(debit.points))) {
      return Answer.refused(MoneyRefusal.POINTS_NEGATIVE);
    }
    var alive = new ArrayList<>(lots.stream().sorted(Comparator.comparing(Lot::lastDay)).toList());
    var steps = new ArrayList<Step>();
    long shortfall = 0;
    var inOrder = debits.stream().sorted(Comparator.comparing(Debit::day)).toList();
    for (var debit : inOrder) {
      if (!debit.day.isAfter(day)) {
        long missing = spend(alive, debit);
        shortfall += missing;
        steps.add(new Step("money.points.spent", debit.points, debit.day, missing));
      }
    }
    alive.removeIf(lot -> lot.lastDay.isBefore(day));
    alive.forEach(lot -> steps.add(new Step("money.points.lot", lot.points, lot.lastDay)));
    long balance = alive.stream().mapToLong(Lot::points).sum();
    steps.add(new Step("money.points.balance", day, balance));
    return Answer.given(new PointsLots(balance, shortfall), new Explanation(steps));
  }

  /// How many points a refund takes back: what was earned less what the kept money still earns. 72
  /// points on 72.49, 20.71 refunded: 51.78 keeps 51, so 21 go. Never more than the balance.
  public static Answer<Reversal> reversal(long earned, long keptEarns, long balance) {
    if (!sane(earned) || !sane(keptEarns) || !sane(balance)) {
      return Answer.refused(MoneyRefusal.POINTS_NEGATIVE);
    }
    long wanted = Math.max(0, earned - keptEarns);
    long reversed = Math.min(wanted, balance);
    return Answer.given(
        new Reversal(reversed, wanted - reversed),
        Explanation.of(
            new Step("money.points.reversed", earned, keptEarns, reversed, wanted - reversed)));
  }

  private static long spend(List<Lot> alive, Debit debit) {
    long left = debit.points;
    for (int i = 0; i < alive.size() && left > 0; i++) {
      var lot = alive.get(i);
      if (!lot.lastDay.isBefore(debit.day)) {
        long taken = Math.min(left, lot.points);
        alive.set(i, new Lot(lot.points - taken, lot.lastDay));
        left -= taken;
      }
    }
    return left;
  }

  private static boolean sane(long points) {
    return points >= 0 && points < 1_000_000_000_000L;
  }

  /// Points earned together, and the last day they can be spent.
  public record Lot(long points, LocalDate lastDay) {}

  /// Points spent on a day.
  public record Debit(long points, LocalDate day) {}

  /// Points taken back, and those that were already spent.
  public record Reversal(long reversed, long shortfall) {}
}
