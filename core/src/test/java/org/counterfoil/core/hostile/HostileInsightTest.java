package org.counterfoil.core.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.core.hostile.Hostile.QUESTIONS;
import static org.counterfoil.core.hostile.Hostile.judged;

import java.time.Year;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.counterfoil.core.explain.Answer.Given;
import org.counterfoil.core.insight.health.AtRisk;
import org.counterfoil.core.insight.health.Health;
import org.counterfoil.core.insight.health.HealthFacts;
import org.counterfoil.core.insight.health.HealthParts;
import org.counterfoil.core.insight.health.HealthRules;
import org.counterfoil.core.insight.sales.CampaignRates;
import org.counterfoil.core.insight.sales.ClosedDeal;
import org.counterfoil.core.insight.sales.Forecast;
import org.counterfoil.core.insight.sales.Funnel;
import org.counterfoil.core.insight.sales.LeadRules;
import org.counterfoil.core.insight.sales.LeadScore;
import org.counterfoil.core.insight.sales.QuoteApproval;
import org.counterfoil.core.insight.sales.SalesPace;
import org.counterfoil.core.insight.sales.StageOdds;
import org.counterfoil.core.insight.sales.WinHistory;
import org.counterfoil.core.insight.value.BuyingModel;
import org.counterfoil.core.insight.value.BuyingOutlook;
import org.counterfoil.core.insight.value.Rfm;
import org.counterfoil.core.insight.value.RfmLimits;
import org.junit.jupiter.api.Test;

class HostileInsightTest {
  private static final List<YearMonth> MONTHS =
      List.of(
          YearMonth.of(2026, 9), YearMonth.of(Year.MIN_VALUE, 1), YearMonth.of(Year.MAX_VALUE, 12));

  private final Hostile hostile = new Hostile(54);

  @Test
  void worth_answers_or_refuses() {
    for (int i = 0; i < QUESTIONS; i++) {
      var limits =
          new RfmLimits(
              hostile.some(hostile::count),
              hostile.some(hostile::count),
              hostile.some(hostile::number));
      var customers = hostile.some(this::purchases);
      judged(() -> Rfm.score(customers, limits));
      judged(() -> Rfm.byLimits(customers, RfmLimits.STANDARD));
      judged(() -> Rfm.byRank(customers));
      outlook();
    }
  }

  private void outlook() {
    var model =
        new BuyingModel(
            hostile.fraction(), hostile.fraction(), hostile.fraction(), hostile.fraction());
    var history = new BuyingOutlook.History(hostile.big(), hostile.fraction(), hostile.fraction());
    var answer = BuyingOutlook.of(history, hostile.fraction(), model);
    judged(() -> answer);
    if (answer instanceof Given<BuyingOutlook>(var outlook, var _)) {
      assertThat(outlook.alive()).isBetween(0.0, 1.0);
      assertThat(outlook.expected()).isNotNegative().isFinite();
      judged(() -> outlook.value(hostile.money(), hostile.number()));
    }
  }

  @Test
  void sales_answer_or_refuse() {
    for (int i = 0; i < QUESTIONS; i++) {
      judged(() -> Forecast.of(hostile.some(this::deal), hostile.one(MONTHS), hostile.currency()));
      judged(() -> Funnel.of(hostile.some(hostile::big)));
      judged(() -> SalesPace.winRate(hostile.big(), hostile.big()));
      judged(
          () ->
              SalesPace.velocity(hostile.big(), hostile.number(), hostile.money(), hostile.big()));
      var count = new CampaignRates.Count(hostile.big(), hostile.big(), hostile.big());
      judged(() -> CampaignRates.of(count, hostile.money(), hostile.money()));
      var limits =
          new QuoteApproval.Limits(
              hostile.number(), hostile.number(), hostile.maybe(hostile::money));
      judged(() -> QuoteApproval.decide(hostile.some(this::quoted), hostile.number(), limits));
    }
  }

  @Test
  void leads_and_odds_answer_or_refuse() {
    for (int i = 0; i < QUESTIONS; i++) {
      var fit =
          new LeadScore.Fit(hostile.count(), hostile.count(), hostile.count(), hostile.count());
      var behaviour =
          new LeadScore.Behaviour(
              hostile.count(), hostile.count(), hostile.count(), hostile.count());
      var bands = new LeadRules.Bands(hostile.count(), hostile.count(), hostile.count());
      var rules =
          new LeadRules(hostile.count(), hostile.count(), hostile.count(), hostile.count(), bands);
      judged(() -> LeadScore.of(fit, behaviour, hostile.count(), rules));
      judged(() -> LeadScore.of(fit, behaviour, hostile.count(), LeadRules.STANDARD));
      var closed = hostile.some(this::closed);
      judged(() -> StageOdds.of(closed, hostile.count(), hostile.number()));
      var open =
          new WinHistory.OpenDeal(
              hostile.count(),
              Map.of("country", hostile.word()),
              new HashSet<>(hostile.some(hostile::word)));
      judged(() -> new WinHistory(closed).chance(open, hostile.count()));
    }
  }

  @Test
  void health_answers_or_refuses() {
    for (int i = 0; i < QUESTIONS; i++) {
      judged(() -> HealthParts.of(facts()));
      var parts =
          new HealthParts(
              hostile.count(),
              hostile.count(),
              hostile.count(),
              hostile.count(),
              hostile.count(),
              days());
      var rules =
          new HealthRules(
              hostile.some(hostile::count), hostile.count(), hostile.count(), hostile.count());
      judged(() -> Health.of(parts, rules));
      judged(() -> Health.of(parts, HealthRules.STANDARD));
      var health = new Health(hostile.count(), hostile.any(Health.Risk.class));
      var standing = new AtRisk.Standing(health, days(), days(), days(), days());
      judged(() -> AtRisk.of(standing, hostile.count()));
      assertThat(Health.factors(parts)).isNotNull();
    }
  }

  private HealthFacts facts() {
    return new HealthFacts(
        hostile.maybe(hostile::number),
        days(),
        new HealthFacts.Orders(
            hostile.count(), hostile.count(), hostile.count(), hostile.some(hostile::number)),
        new HealthFacts.Issues(hostile.count(), hostile.count()),
        days());
  }

  private OptionalInt days() {
    return hostile.maybe(hostile::count).map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private Rfm.Purchases<Integer> purchases() {
    return new Rfm.Purchases<>(7, hostile.count(), hostile.count(), hostile.number());
  }

  private Forecast.Deal deal() {
    return new Forecast.Deal(
        hostile.word(),
        hostile.money(),
        hostile.number(),
        hostile.any(Forecast.Category.class),
        hostile.any(Forecast.State.class),
        hostile.one(MONTHS));
  }

  private QuoteApproval.Line quoted() {
    return new QuoteApproval.Line(hostile.number(), hostile.money(), hostile.number());
  }

  private ClosedDeal closed() {
    return new ClosedDeal(
        hostile.any(ClosedDeal.Result.class),
        hostile.count(),
        Map.of("country", hostile.word()),
        new HashSet<>(hostile.some(hostile::word)));
  }
}
