package org.counterfoil.core.layby;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.counterfoil.core.money.Bounds;
import org.joda.money.Money;

/// A layby after goods were exchanged: kept lines hold their frozen price, new ones come at
/// today's; what was paid stays paid, and the rest is split again over the dates left (R10).
/// `depositShort` is what is missing to the agreed deposit of the new total.
public record Swap(
    List<Money> lines,
    Money total,
    Money balance,
    List<Money> instalments,
    Money surplus,
    Money depositShort) {
  public Swap {
    lines = List.copyOf(lines);
    instalments = List.copyOf(instalments);
  }

  /// Applies changes to the lines of an agreement; line numbers are those before the swap.
  public static Answer<Swap> of(Layby layby, List<Change> changes) {
    var amounts = new ArrayList<>(layby.lines);
    amounts.add(layby.paid);
    changes.forEach(change -> change.brings().ifPresent(amounts::add));
    if (!Bounds.rate(layby.unit)) {
      return Answer.refused(LaybyRefusal.UNIT_UNUSABLE, layby.unit);
    }
    if (!Bounds.percent(layby.depositPercent)) {
      return Answer.refused(LaybyRefusal.PERCENT_UNUSABLE, layby.depositPercent);
    }
    return TermsCheck.amounts(amounts)
        .then(_ -> SwappedLines.of(layby.lines, changes))
        .then(lines -> swapped(layby, lines.value()));
  }

  private static Answer<Swap> swapped(Layby layby, List<Money> lines) {
    var zero = Money.zero(layby.paid.getCurrencyUnit());
    var total = zero.plus(lines);
    var balance = total.isGreaterThan(layby.paid) ? total.minus(layby.paid) : zero;
    var surplus = total.isLessThan(layby.paid) ? layby.paid.minus(total) : zero;
    if (balance.isPositive() && (layby.datesLeft < 1 || layby.datesLeft > 600)) {
      return Answer.refused(LaybyRefusal.NO_DATES_LEFT, balance);
    }
    var instalments = Shares.instalments(balance, layby.datesLeft, layby.unit);
    var deposit = Shares.percent(total, layby.depositPercent);
    var missing = deposit.isGreaterThan(layby.paid) ? deposit.minus(layby.paid) : zero;
    return Answer.given(
        new Swap(lines, total, balance, instalments, surplus, missing),
        Explanation.of(
            new Step("layby.swap.total", total, layby.paid, balance, instalments.size()),
            new Step("layby.swap.surplus", surplus),
            new Step("layby.swap.deposit", deposit, missing)));
  }

  /// The agreement before the swap: frozen line prices, what is paid, the dates left, the unit of
  /// instalments and the deposit agreed.
  public record Layby(
      List<Money> lines, Money paid, int datesLeft, BigDecimal unit, BigDecimal depositPercent) {
    public Layby {
      lines = List.copyOf(lines);
    }
  }

  /// One exchange of goods; lines count from one.
  public sealed interface Change {
    /// The price this change brings in.
    default Optional<Money> brings() {
      return switch (this) {
        case Replace(_, var price) -> Optional.of(price);
        case ReplaceAll(var price) -> Optional.of(price);
        case Add(var price) -> Optional.of(price);
        case Remove _ -> Optional.empty();
      };
    }

    /// Another article in the place of a line.
    record Replace(int line, Money price) implements Change {}

    /// A line given up.
    record Remove(int line) implements Change {}

    /// One article in the place of everything.
    record ReplaceAll(Money price) implements Change {}

    /// One article more.
    record Add(Money price) implements Change {}
  }
}
