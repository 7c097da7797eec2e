package org.counterfoil.core.insight.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.counterfoil.core.insight.InsightReason;
import org.counterfoil.core.insight.Percent;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// A month's sales forecast by the roll-ups salespeople know (FCS-01, FCS-02): every one a sum over
/// deals, never an average; omitted deals never count, lost ones are worth nothing.
public final class Forecast {
  /// How sure the salesperson is.
  public enum Category {
    PIPELINE,
    BEST_CASE,
    MOST_LIKELY,
    COMMIT,
    OMITTED,
    CLOSED
  }

  public enum State {
    OPEN,
    WON,
    LOST
  }

  /// A deal, its amount converted to the shop's currency at the rate of its close date.
  ///
  /// @param probability percent, 0 to 100
  public record Deal(
      String name,
      Money amount,
      BigDecimal probability,
      Category category,
      State state,
      YearMonth month) {}

  /// The roll-ups of a month.
  ///
  /// @param commit committed and closed
  /// @param bestCase best case, most likely, committed and closed
  /// @param openPipeline everything open that is not omitted
  public record Rollup(
      Money weightedOpen, Money closed, Money commit, Money bestCase, Money openPipeline) {
    /// What the month will probably bring.
    public Money closedAndWeighted() {
      return closed.plus(weightedOpen);
    }
  }

  private static final Set<Category> BEST =
      EnumSet.of(Category.BEST_CASE, Category.MOST_LIKELY, Category.COMMIT);
  private static final Set<Category> PIPELINE =
      EnumSet.of(Category.PIPELINE, Category.BEST_CASE, Category.MOST_LIKELY, Category.COMMIT);

  private Forecast() {}

  /// The forecast of one month; refused if a deal is in another currency or its probability is no
  /// percentage. The weighted sum is rounded once, half up.
  public static Answer<Rollup> of(List<Deal> deals, YearMonth month, CurrencyUnit currency) {
    for (var deal : deals) {
      if (!deal.amount().getCurrencyUnit().equals(currency)) {
        return Answer.refused(
            InsightReason.OTHER_CURRENCY, deal.amount().getCurrencyUnit(), currency);
      }
      if (!Percent.isPercent(deal.probability())) {
        return Answer.refused(InsightReason.NOT_A_PERCENT, deal.probability());
      }
    }
    var counted =
        deals.stream()
            .filter(deal -> deal.month().equals(month) && deal.category() != Category.OMITTED)
            .toList();
    return Answer.given(rollup(counted, currency), explain(counted, month, currency));
  }

  private static Rollup rollup(List<Deal> deals, CurrencyUnit currency) {
    var closed = sum(deals, currency, deal -> deal.state() == State.WON);
    var commit = sum(deals, currency, deal -> isOpen(deal, EnumSet.of(Category.COMMIT)));
    var best = sum(deals, currency, deal -> isOpen(deal, BEST));
    var pipeline = sum(deals, currency, deal -> isOpen(deal, PIPELINE));
    return new Rollup(
        weighted(deals, currency), closed, commit.plus(closed), best.plus(closed), pipeline);
  }

  private static boolean isOpen(Deal deal, Set<Category> categories) {
    return deal.state() == State.OPEN && categories.contains(deal.category());
  }

  private static Money sum(List<Deal> deals, CurrencyUnit currency, Predicate<Deal> which) {
    return deals.stream().filter(which).map(Deal::amount).reduce(Money.zero(currency), Money::plus);
  }

  private static Money weighted(List<Deal> deals, CurrencyUnit currency) {
    var exact =
        deals.stream()
            .filter(deal -> deal.state() == State.OPEN)
            .map(Forecast::share)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Money.of(currency, exact, RoundingMode.HALF_UP);
  }

  private static BigDecimal share(Deal deal) {
    return deal.amount().getAmount().multiply(Percent.fraction(deal.probability()));
  }

  private static Explanation explain(List<Deal> deals, YearMonth month, CurrencyUnit currency) {
    var steps = new ArrayList<Step>();
    for (var deal : deals) {
      switch (deal.state()) {
        case OPEN ->
            steps.add(
                new Step(
                    "forecast.open",
                    deal.name(),
                    deal.amount(),
                    deal.probability(),
                    share(deal).stripTrailingZeros()));
        case WON -> steps.add(new Step("forecast.won", deal.name(), deal.amount()));
        case LOST -> steps.add(new Step("forecast.lost", deal.name(), deal.amount()));
      }
    }
    var rollup = rollup(deals, currency);
    steps.add(new Step("forecast.weighted", month, rollup.weightedOpen()));
    steps.add(new Step("forecast.commit", rollup.commit(), rollup.bestCase()));
    return new Explanation(steps);
  }
}
