package org.counterfoil.core.insight.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.core.insight.Answers.assertRefused;
import static org.counterfoil.core.insight.Answers.value;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.counterfoil.core.explain.Answer.Given;
import org.counterfoil.core.insight.InsightReason;
import org.counterfoil.core.insight.sales.Forecast.Category;
import org.counterfoil.core.insight.sales.Forecast.Deal;
import org.counterfoil.core.insight.sales.Forecast.State;
import org.counterfoil.core.insight.sales.QuoteApproval.Decision;
import org.counterfoil.core.insight.sales.QuoteApproval.Level;
import org.counterfoil.core.insight.sales.QuoteApproval.Limits;
import org.counterfoil.core.insight.sales.QuoteApproval.Line;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SalesFiguresTest {
  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
  private static final Money ZERO = Money.zero(CurrencyUnit.USD);

  @Test
  void the_roll_ups_contain_one_another() {
    var random = new Random(37);
    for (int round = 0; round < 2_000; round++) {
      var deals = new ArrayList<Deal>();
      for (int i = random.nextInt(12); i > 0; i--) {
        deals.add(deal(random));
      }
      var rollup = value(Forecast.of(deals, SEPTEMBER, CurrencyUnit.USD));
      assertThat(rollup.closed()).isLessThanOrEqualTo(rollup.commit());
      assertThat(rollup.commit()).isLessThanOrEqualTo(rollup.bestCase());
      assertThat(rollup.bestCase())
          .isLessThanOrEqualTo(rollup.openPipeline().plus(rollup.closed()));
      assertThat(rollup.closedAndWeighted()).isEqualTo(rollup.closed().plus(rollup.weightedOpen()));
    }
  }

  private static Deal deal(Random random) {
    return new Deal(
        "D",
        usd(random.nextInt(1_000_000)),
        BigDecimal.valueOf(random.nextInt(101)),
        pick(random, Category.values()),
        pick(random, State.values()),
        SEPTEMBER.plusMonths(random.nextInt(2)));
  }

  @Test
  void the_weighted_sum_is_rounded_once() {
    var third =
        new Deal("D", usd(1), BigDecimal.valueOf(50), Category.COMMIT, State.OPEN, SEPTEMBER);
    var rollup = value(Forecast.of(List.of(third, third), SEPTEMBER, CurrencyUnit.USD));
    assertThat(rollup.weightedOpen()).isEqualTo(usd(1));
  }

  @Test
  void a_forecast_of_two_currencies_or_impossible_odds_is_refused() {
    var euro =
        new Deal("D", Money.parse("EUR 5"), BigDecimal.TEN, Category.COMMIT, State.OPEN, SEPTEMBER);
    assertRefused(
        Forecast.of(List.of(euro), SEPTEMBER, CurrencyUnit.USD), InsightReason.OTHER_CURRENCY);
    var sure =
        new Deal("D", usd(5), BigDecimal.valueOf(101), Category.COMMIT, State.OPEN, SEPTEMBER);
    assertRefused(
        Forecast.of(List.of(sure), SEPTEMBER, CurrencyUnit.USD), InsightReason.NOT_A_PERCENT);
  }

  @Test
  void a_funnel_of_nothing_is_refused_and_empty_stages_are_blank() {
    assertRefused(Funnel.of(List.of()), InsightReason.NOTHING_TO_COUNT);
    assertRefused(Funnel.of(List.of(3L, -1L)), InsightReason.NEGATIVE);
    assertThat(value(Funnel.of(List.of(0L, 5L))))
        .isEqualTo(new Funnel(List.of(Optional.empty()), Optional.empty()));
    assertThat(value(Funnel.of(List.of(7L))).rates()).isEmpty();
  }

  @Test
  void pace_is_deals_times_rate_times_value_over_days() {
    assertThat(value(SalesPace.velocity(18, BigDecimal.valueOf(42), usd(500_000), 30)))
        .contains(usd(126_000));
    assertThat(value(SalesPace.velocity(18, BigDecimal.valueOf(42), usd(500_000), 0))).isEmpty();
    assertThat(value(SalesPace.winRate(21, 29)).orElseThrow()).isEqualByComparingTo("42");
    assertThat(value(SalesPace.winRate(0, 0))).isEmpty();
    assertRefused(SalesPace.winRate(-1, 0), InsightReason.NEGATIVE);
    assertRefused(
        SalesPace.velocity(1, BigDecimal.valueOf(-1), ZERO, 1), InsightReason.NOT_A_PERCENT);
    assertRefused(SalesPace.velocity(-1, BigDecimal.ONE, ZERO, 1), InsightReason.NEGATIVE);
  }

  @Test
  void a_lead_never_scores_beyond_its_parts_and_fades_with_time() {
    var random = new Random(41);
    for (int i = 0; i < 5_000; i++) {
      var fit = new LeadScore.Fit(points(random), points(random), points(random), points(random));
      var done =
          new LeadScore.Behaviour(points(random), points(random), points(random), points(random));
      int days = random.nextInt(100);
      var now = lead(fit, done, days);
      assertThat(now.total()).isBetween(0, 100);
      assertThat(now.fitPart()).isBetween(0, 100);
      assertThat(now.engagementPart()).isBetween(0, 100);
      assertThat(lead(fit, done, days + 1).total()).isLessThanOrEqualTo(now.total());
      assertThat(now.convertible()).isEqualTo(now.total() > 70);
    }
  }

  @Test
  void a_lead_score_shows_its_steps() {
    var answer =
        (Given<LeadScore>)
            LeadScore.of(
                new LeadScore.Fit(7, 10, 5, 8),
                new LeadScore.Behaviour(9, 12, 3, 10),
                45,
                LeadRules.STANDARD);
    assertThat(answer.value().activity()).isEqualTo(35);
    assertThat(answer.why().in(Locale.ENGLISH))
        .containsExactly(
            "Fit: company size 7, industry 10, revenue 5, job title 8: 30 of 40 points.",
            "Behaviour: visits 9, e-mail 12, downloads 3, forms 10: 34 of 60 points.",
            "After 45 quiet days, halving every 30, behaviour counts 12.",
            "Score 42: cold, grade C.",
            "42 is not more than 70: converting needs a manager.");
    assertRefused(
        LeadScore.of(
            new LeadScore.Fit(-1, 0, 0, 0),
            new LeadScore.Behaviour(0, 0, 0, 0),
            0,
            LeadRules.STANDARD),
        InsightReason.NEGATIVE);
  }

  @Test
  void a_quote_goes_to_whoever_its_largest_discount_needs() {
    assertThat(
            approval(Limits.STANDARD, "0", line("2.5", 440, "9.99"), line("3", 1999, "0")).level())
        .isEqualTo(Level.AUTO);
    assertThat(approval(Limits.STANDARD, "0", line("2.5", 440, "10"), line("3", 1999, "0")))
        .isEqualTo(new Decision(Optional.of(new BigDecimal("1.55")), Level.MANAGER));
    assertThat(approval(Limits.STANDARD, "20", line("1", 10000, "0")).level())
        .isEqualTo(Level.MANAGER);
    assertThat(approval(Limits.STANDARD, "20.01", line("1", 10000, "0")).level())
        .isEqualTo(Level.DIRECTOR);
    assertThat(approval(Limits.STANDARD, "12", line("1", 10000, "12")).effectivePercent())
        .contains(new BigDecimal("22.56"));
  }

  @Test
  void a_large_quote_needs_a_manager_where_the_shop_says_so() {
    var limits = new Limits(BigDecimal.TEN, BigDecimal.valueOf(20), Optional.of(usd(1_000_000)));
    assertThat(approval(limits, "0", line("1", 1_000_000, "0")).level()).isEqualTo(Level.AUTO);
    assertThat(approval(limits, "0", line("1", 1_000_001, "0")).level()).isEqualTo(Level.MANAGER);
  }

  @Test
  void more_discount_never_needs_less_approval() {
    var random = new Random(43);
    for (int i = 0; i < 3_000; i++) {
      var percent = BigDecimal.valueOf(random.nextInt(9_900), 2);
      var lines =
          new Line[] {
            line("1.5", 100 + random.nextInt(90_000), "5"),
            line("2", 100 + random.nextInt(90_000), "0")
          };
      var less = approval(Limits.STANDARD, percent.toPlainString(), lines).level();
      var more =
          approval(Limits.STANDARD, percent.add(BigDecimal.ONE).toPlainString(), lines).level();
      assertThat(more).isGreaterThanOrEqualTo(less);
    }
  }

  @Test
  void a_quote_that_cannot_be_is_refused() {
    assertRefused(
        QuoteApproval.decide(List.of(), BigDecimal.ZERO, Limits.STANDARD),
        InsightReason.NOTHING_TO_COUNT);
    assertRefused(
        QuoteApproval.decide(List.of(line("1", 1, "101")), BigDecimal.ZERO, Limits.STANDARD),
        InsightReason.NOT_A_PERCENT);
    assertRefused(
        QuoteApproval.decide(List.of(line("-1", 1, "0")), BigDecimal.ZERO, Limits.STANDARD),
        InsightReason.NEGATIVE);
    assertRefused(
        QuoteApproval.decide(List.of(line("1", 1, "0")), BigDecimal.valueOf(-1), Limits.STANDARD),
        InsightReason.NOT_A_PERCENT);
    var euro = new Line(BigDecimal.ONE, Money.parse("EUR 1"), BigDecimal.ZERO);
    assertRefused(
        QuoteApproval.decide(List.of(line("1", 1, "0"), euro), BigDecimal.ZERO, Limits.STANDARD),
        InsightReason.OTHER_CURRENCY);
  }

  @Test
  void figures_of_a_thousand_million_digits_are_refused() {
    for (var hostile : List.of("1E+999999999", "1E-999999999", "0E-999999999")) {
      var number = new BigDecimal(hostile);
      var deal = new Deal("D", usd(5), number, Category.COMMIT, State.OPEN, SEPTEMBER);
      assertRefused(
          Forecast.of(List.of(deal), SEPTEMBER, CurrencyUnit.USD), InsightReason.NOT_A_PERCENT);
      assertRefused(
          QuoteApproval.decide(List.of(line("1", 5, "0")), number, Limits.STANDARD),
          InsightReason.NOT_A_PERCENT);
      assertRefused(
          QuoteApproval.decide(
              List.of(line("1E+999999999", 5, "0")), BigDecimal.ONE, Limits.STANDARD),
          InsightReason.OUT_OF_BOUNDS);
      assertRefused(SalesPace.velocity(1, number, usd(5), 1), InsightReason.NOT_A_PERCENT);
    }
    assertThat(value(SalesPace.winRate(Long.MAX_VALUE, Long.MAX_VALUE)).orElseThrow())
        .isEqualByComparingTo("50");
    var unordered = new LeadRules(10, 15, 30, 70, new LeadRules.Bands(1, 2, 3));
    assertRefused(
        LeadScore.of(
            new LeadScore.Fit(1, 0, 0, 0), new LeadScore.Behaviour(0, 0, 0, 0), 0, unordered),
        InsightReason.LIMITS_OUT_OF_ORDER);
  }

  @Test
  void a_campaign_without_cost_or_recipients_has_blank_rates() {
    var nothing = value(CampaignRates.of(new CampaignRates.Count(0, 0, 0), ZERO, ZERO));
    assertThat(nothing)
        .isEqualTo(new CampaignRates(Optional.empty(), Optional.empty(), Optional.empty()));
    assertRefused(
        CampaignRates.of(new CampaignRates.Count(1, -1, 0), ZERO, ZERO), InsightReason.NEGATIVE);
    assertRefused(
        CampaignRates.of(new CampaignRates.Count(1, 1, 0), ZERO, usd(-1)), InsightReason.NEGATIVE);
    assertRefused(
        CampaignRates.of(new CampaignRates.Count(1, 1, 0), ZERO, Money.parse("EUR 1")),
        InsightReason.OTHER_CURRENCY);
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static int points(Random random) {
    return random.nextInt(30);
  }

  private static LeadScore lead(LeadScore.Fit fit, LeadScore.Behaviour behaviour, int days) {
    return value(LeadScore.of(fit, behaviour, days, LeadRules.STANDARD));
  }

  private static Decision approval(Limits limits, String discount, Line... lines) {
    return value(QuoteApproval.decide(List.of(lines), new BigDecimal(discount), limits));
  }

  private static Line line(String quantity, long cents, String discount) {
    return new Line(new BigDecimal(quantity), usd(cents), new BigDecimal(discount));
  }

  private static Money usd(long cents) {
    return Money.ofMinor(CurrencyUnit.USD, cents);
  }
}
