package org.counterfoil.core.insight.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.counterfoil.core.insight.InsightReason;
import org.counterfoil.core.insight.Percent;
import org.joda.money.Money;

/// How often deals are won and how fast money comes out of the pipeline (FCS-03).
public final class SalesPace {
  private SalesPace() {}

  /// Won deals as percent of the closed ones, two decimals; blank while none is closed.
  public static Answer<Optional<BigDecimal>> winRate(long won, long lost) {
    if (won < 0 || lost < 0) {
      return Answer.refused(InsightReason.NEGATIVE, Math.min(won, lost));
    }
    var rate =
        Percent.of(
            BigDecimal.valueOf(won), BigDecimal.valueOf(won).add(BigDecimal.valueOf(lost)), 2);
    return Answer.given(
        rate, Explanation.of(new Step("pace.win_rate", won, lost, Percent.shown(rate))));
  }

  /// Money a day: open deals x win rate x average value / days from creation to close, rounded half
  /// up; blank without days.
  public static Answer<Optional<Money>> velocity(
      long openDeals, BigDecimal winRatePercent, Money averageValue, long cycleDays) {
    if (openDeals < 0 || cycleDays < 0) {
      return Answer.refused(InsightReason.NEGATIVE, Math.min(openDeals, cycleDays));
    }
    if (!Percent.isPercent(winRatePercent)) {
      return Answer.refused(InsightReason.NOT_A_PERCENT, winRatePercent);
    }
    if (cycleDays == 0) {
      return Answer.given(Optional.empty(), Explanation.of(new Step("pace.no_cycle")));
    }
    var inPlay = Percent.fraction(winRatePercent).multiply(BigDecimal.valueOf(openDeals));
    var money =
        Money.of(
            averageValue.getCurrencyUnit(),
            averageValue
                .getAmount()
                .multiply(inPlay)
                .divide(BigDecimal.valueOf(cycleDays), 6, RoundingMode.HALF_UP),
            RoundingMode.HALF_UP);
    return Answer.given(
        Optional.of(money),
        Explanation.of(
            new Step("pace.velocity", openDeals, winRatePercent, averageValue, cycleDays, money)));
  }
}
