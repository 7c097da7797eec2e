package org.counterfoil.core.insight.sales;

import java.math.BigDecimal;
import java.util.List;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.counterfoil.core.insight.InsightReason;
import org.counterfoil.core.insight.Percent;

/// The probability of a pipeline stage, learned from the deals that reached it (FCS-05).
public final class StageOdds {
  private static final int ENOUGH = 20;

  private StageOdds() {}

  /// Won deals as percent of all closed deals that reached the stage, two decimals; the stage's own
  /// probability while fewer than 20 have.
  ///
  /// @param closed the deals closed within the last twelve months
  public static Answer<BigDecimal> of(
      List<ClosedDeal> closed, int stage, BigDecimal stageProbability) {
    if (!Percent.isPercent(stageProbability)) {
      return Answer.refused(InsightReason.NOT_A_PERCENT, stageProbability);
    }
    var reached = closed.stream().filter(deal -> deal.reached(stage)).toList();
    if (reached.size() < ENOUGH) {
      return Answer.given(
          stageProbability,
          Explanation.of(new Step("odds.default", reached.size(), ENOUGH, stageProbability)));
    }
    long won = reached.stream().filter(ClosedDeal::isWon).count();
    var odds = Percent.of(won, reached.size(), 2).orElse(stageProbability);
    return Answer.given(odds, Explanation.of(new Step("odds.learned", reached.size(), won, odds)));
  }
}
