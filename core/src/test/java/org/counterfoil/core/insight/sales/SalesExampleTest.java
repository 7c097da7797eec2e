package org.counterfoil.core.insight.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.core.insight.Answers.value;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.counterfoil.core.insight.sales.Forecast.Category;
import org.counterfoil.core.insight.sales.Forecast.Deal;
import org.counterfoil.core.insight.sales.Forecast.State;
import org.counterfoil.core.insight.sales.LeadScore.Behaviour;
import org.counterfoil.core.insight.sales.LeadScore.Fit;
import org.counterfoil.core.insight.sales.LeadScore.Rating;
import org.counterfoil.core.insight.sales.QuoteApproval.Level;
import org.counterfoil.core.insight.sales.QuoteApproval.Limits;
import org.counterfoil.core.insight.sales.QuoteApproval.Line;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/// The package in one deal: its lead scored, its quote approved, its month forecast.
class SalesExampleTest {
  @Test
  void a_deal_from_lead_to_forecast() {
    var lead =
        value(
            LeadScore.of(
                new Fit(7, 10, 5, 8), new Behaviour(9, 12, 3, 10), 45, LeadRules.STANDARD));
    assertThat(lead.total()).isEqualTo(42);
    assertThat(lead.rating()).isEqualTo(Rating.COLD);

    var cheese = new Line(new BigDecimal("2.5"), Money.parse("USD 4.40"), BigDecimal.TEN);
    var lamps = new Line(BigDecimal.valueOf(3), Money.parse("USD 19.99"), BigDecimal.ZERO);
    var quote =
        value(QuoteApproval.decide(List.of(cheese, lamps), BigDecimal.ZERO, Limits.STANDARD));
    assertThat(quote.effectivePercent()).contains(new BigDecimal("1.55"));
    assertThat(quote.level()).isEqualTo(Level.MANAGER);

    var month = YearMonth.of(2026, 9);
    var deal =
        new Deal(
            "lamps",
            Money.parse("USD 10000"),
            BigDecimal.valueOf(20),
            Category.PIPELINE,
            State.OPEN,
            month);
    var forecast = value(Forecast.of(List.of(deal), month, CurrencyUnit.USD));
    assertThat(forecast.weightedOpen()).isEqualTo(Money.parse("USD 2000.00"));
    assertThat(forecast.commit().isZero()).isTrue();
  }
}
