package org.counterfoil.core.insight.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.counterfoil.core.insight.InsightReason;
import org.counterfoil.core.insight.Percent;

/// The way from leads to won deals in whole percents: one rate from each stage to the next, and the
/// one from the first to the last (FCS-06, C-48). A rate from an empty stage is blank.
public record Funnel(List<Optional<BigDecimal>> rates, Optional<BigDecimal> overall) {
  public Funnel {
    rates = List.copyOf(rates);
  }

  /// The rates of these counts, first stage first.
  public static Answer<Funnel> of(List<Long> counts) {
    if (counts.isEmpty()) {
      return Answer.refused(InsightReason.NOTHING_TO_COUNT);
    }
    for (var count : counts) {
      if (count < 0) {
        return Answer.refused(InsightReason.NEGATIVE, count);
      }
    }
    var rates = new ArrayList<Optional<BigDecimal>>();
    var steps = new ArrayList<Step>();
    for (int i = 1; i < counts.size(); i++) {
      var rate = Percent.of(counts.get(i), counts.get(i - 1), 0);
      rates.add(rate);
      steps.add(new Step("funnel.rate", counts.get(i), counts.get(i - 1), Percent.shown(rate)));
    }
    var overall = Percent.of(counts.getLast(), counts.getFirst(), 0);
    steps.add(
        new Step("funnel.overall", counts.getLast(), counts.getFirst(), Percent.shown(overall)));
    return Answer.given(new Funnel(rates, overall), new Explanation(steps));
  }
}
