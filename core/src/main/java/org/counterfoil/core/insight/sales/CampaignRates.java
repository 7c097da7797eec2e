package org.counterfoil.core.insight.sales;

import java.math.BigDecimal;
import java.util.Optional;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.counterfoil.core.insight.InsightReason;
import org.counterfoil.core.insight.Percent;
import org.joda.money.Money;

/// What a campaign brought, in percents with two decimals; blank where there is nothing to divide
/// by (CMP-03, CMP-06).
///
/// @param response responses of those it was sent to
/// @param conversion conversions of the responses
/// @param roi revenue less cost, of the cost
public record CampaignRates(
    Optional<BigDecimal> response, Optional<BigDecimal> conversion, Optional<BigDecimal> roi) {

  /// What was counted.
  public record Count(long sent, long responses, long conversions) {
    private long least() {
      return Math.min(sent, Math.min(responses, conversions));
    }
  }

  /// The rates; refused for negative counts or cost and for two currencies.
  public static Answer<CampaignRates> of(Count count, Money revenue, Money cost) {
    if (count.least() < 0) {
      return Answer.refused(InsightReason.NEGATIVE, count.least());
    }
    if (cost.isNegative()) {
      return Answer.refused(InsightReason.NEGATIVE, cost);
    }
    if (!revenue.getCurrencyUnit().equals(cost.getCurrencyUnit())) {
      return Answer.refused(
          InsightReason.OTHER_CURRENCY, cost.getCurrencyUnit(), revenue.getCurrencyUnit());
    }
    var rates =
        new CampaignRates(
            Percent.of(count.responses(), count.sent(), 2),
            Percent.of(count.conversions(), count.responses(), 2),
            Percent.of(revenue.minus(cost).getAmount(), cost.getAmount(), 2));
    var why =
        Explanation.of(
            new Step(
                "campaign.response",
                count.responses(),
                count.sent(),
                Percent.shown(rates.response())),
            new Step(
                "campaign.conversion",
                count.conversions(),
                count.responses(),
                Percent.shown(rates.conversion())),
            new Step("campaign.roi", revenue, cost, Percent.shown(rates.roi())));
    return Answer.given(rates, why);
  }
}
