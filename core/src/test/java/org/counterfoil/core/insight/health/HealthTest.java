package org.counterfoil.core.insight.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.core.insight.Answers.assertRefused;
import static org.counterfoil.core.insight.Answers.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.counterfoil.core.explain.Answer.Given;
import org.counterfoil.core.insight.InsightReason;
import org.counterfoil.core.insight.health.AtRisk.Standing;
import org.counterfoil.core.insight.health.Health.Risk;
import org.counterfoil.core.insight.health.Health.RiskFactor;
import org.counterfoil.core.insight.health.Health.Trend;
import org.counterfoil.core.insight.health.HealthFacts.Issues;
import org.counterfoil.core.insight.health.HealthFacts.Orders;
import org.junit.jupiter.api.Test;

class HealthTest {
  private static final OptionalInt NONE = OptionalInt.empty();

  @Test
  void a_new_customer_is_no_alarm() {
    var facts =
        new HealthFacts(
            Optional.empty(), NONE, new Orders(0, 0, 0, List.of()), new Issues(0, 0), NONE);
    assertThat(value(HealthParts.of(facts))).isEqualTo(HealthParts.NO_DATA);
    assertThat(health(HealthParts.NO_DATA)).isEqualTo(new Health(58, Risk.MEDIUM));
  }

  @Test
  void each_part_changes_at_its_limits() {
    assertThat(Stream.of("-3", "0", "0.1", "7", "7.5", "30", "31").map(HealthTest::payment))
        .containsExactly(100, 100, 80, 80, 60, 60, 40);
    assertThat(Stream.of(0, 6, 7, 29, 30, 89, 90).map(HealthTest::engagement))
        .containsExactly(100, 100, 80, 80, 60, 60, 40);
    assertThat(frequency(4, 4)).isEqualTo(100);
    assertThat(frequency(2, 9)).isEqualTo(80);
    assertThat(frequency(1, 1)).isEqualTo(60);
    assertThat(frequency(0, 0)).isEqualTo(40);
    assertThat(issues(0, 3)).isEqualTo(80);
    assertThat(issues(2, 2)).isEqualTo(60);
    assertThat(issues(3, 3)).isEqualTo(40);
  }

  @Test
  void growth_compares_the_latest_three_orders_with_those_before() {
    assertThat(growth(10, 10, 10)).isEqualTo(50);
    assertThat(growth(13, 12, 12, 10, 10, 10)).isEqualTo(100);
    assertThat(growth(12, 12, 12, 10, 10, 10)).isEqualTo(80);
    assertThat(growth(10, 10, 10, 10, 10, 10)).isEqualTo(60);
    assertThat(growth(8, 8, 8, 10, 10, 10)).isEqualTo(40);
    assertThat(growth(13, 12, 12, 10)).isEqualTo(100);
    assertThat(growth(13, 12, 12, 10, 10, 10, 900)).isEqualTo(100);
    assertThat(growth(13, 12, 12, 0, 0, 0)).isEqualTo(50);
  }

  @Test
  void growth_shows_the_averages_it_compares() {
    var latest = Stream.of("13", "12", "12", "10").map(BigDecimal::new).toList();
    var orders = new Orders(0, 0, 4, latest);
    var facts = new HealthFacts(Optional.empty(), NONE, orders, new Issues(0, 0), NONE);
    var answer = (Given<HealthParts>) HealthParts.of(facts);
    assertThat(answer.why().in(Locale.ENGLISH))
        .contains(
            "The latest three orders come to 12.33 on average, up to three before them to 10.00"
                + " (4 looked at): 100.");
  }

  @Test
  void satisfaction_counts_in_proportion_once_it_has_a_weight() {
    var rules = new HealthRules(List.of(30, 20, 20, 15, 15, 100), 70, 50, 30);
    var surveyed = new HealthParts(100, 100, 100, 100, 100, OptionalInt.of(0));
    assertThat(value(Health.of(surveyed, rules)).overall()).isEqualTo(50);
    assertThat(health(surveyed).overall()).isEqualTo(100);
    assertThat(value(Health.of(new HealthParts(100, 100, 100, 100, 100), rules)).overall())
        .isEqualTo(100);
  }

  @Test
  void health_lies_within_its_parts_and_a_better_part_never_lowers_it() {
    var random = new Random(29);
    for (int i = 0; i < 5_000; i++) {
      var parts = random.ints(5, 0, 101).toArray();
      var health = health(parts(parts));
      assertThat(health.overall()).isBetween(min(parts), max(parts));
      int better = random.nextInt(5);
      parts[better] = Math.min(100, parts[better] + random.nextInt(30));
      assertThat(health(parts(parts)).overall()).isGreaterThanOrEqualTo(health.overall());
    }
  }

  @Test
  void the_limits_of_the_risks_are_included() {
    assertThat(
            Stream.of(70, 69, 50, 49, 30, 29)
                .map(all -> health(new HealthParts(all, all, all, all, all)).risk()))
        .containsExactly(Risk.LOW, Risk.MEDIUM, Risk.MEDIUM, Risk.HIGH, Risk.HIGH, Risk.CRITICAL);
    assertThat(Stream.of(Risk.values()).filter(Risk::alarms))
        .containsExactly(Risk.HIGH, Risk.CRITICAL);
  }

  @Test
  void five_points_make_a_trend() {
    var now = new Health(60, Risk.MEDIUM);
    assertThat(now.trend(OptionalInt.of(55))).isEqualTo(Trend.IMPROVING);
    assertThat(now.trend(OptionalInt.of(64))).isEqualTo(Trend.STABLE);
    assertThat(now.trend(OptionalInt.of(65))).isEqualTo(Trend.DECLINING);
    assertThat(now.trend(NONE)).isEqualTo(Trend.STABLE);
  }

  @Test
  void bad_parts_are_named_as_risk_factors() {
    assertThat(Health.factors(HealthParts.NO_DATA)).isEmpty();
    assertThat(Health.factors(new HealthParts(60, 40, 40, 40, 40)))
        .containsExactly(RiskFactor.values());
    assertThat(Health.factors(new HealthParts(80, 40, 40, 60, 60))).isEmpty();
  }

  @Test
  void a_customer_at_risk_is_listed_with_every_reason_apart() {
    var standing =
        new Standing(
            new Health(45, Risk.HIGH),
            OptionalInt.of(75),
            OptionalInt.of(400),
            OptionalInt.of(95),
            OptionalInt.of(60));
    var answer = (Given<AtRisk>) AtRisk.of(standing, 90);
    assertThat(answer.value()).isEqualTo(new AtRisk(true, true));
    assertThat(answer.why().in(Locale.ENGLISH))
        .containsExactly(
            "No orders in 95 days.",
            "Health score declining (was 75, now 45).",
            "Health score 45: high risk.",
            "Last interaction 60 days ago.",
            "Call to check in.",
            "Offer a promotion.");
  }

  @Test
  void nobody_is_alarmed_about_a_customer_of_less_than_thirty_days() {
    var bad = new Health(45, Risk.HIGH);
    assertThat(
            value(AtRisk.of(new Standing(bad, NONE, OptionalInt.of(29), NONE, NONE), 90)).alert())
        .isFalse();
    assertThat(value(AtRisk.of(new Standing(bad, NONE, NONE, NONE, NONE), 90)).alert()).isFalse();
    assertThat(
            value(AtRisk.of(new Standing(bad, NONE, OptionalInt.of(30), NONE, NONE), 90)).alert())
        .isTrue();
    var fine =
        new Standing(new Health(90, Risk.LOW), NONE, OptionalInt.of(300), OptionalInt.of(89), NONE);
    assertThat(value(AtRisk.of(fine, 90))).isEqualTo(new AtRisk(false, false));
    assertThat(value(AtRisk.of(fine, 89))).isEqualTo(new AtRisk(true, false));
  }

  @Test
  void figures_that_cannot_be_are_refused() {
    assertRefused(
        Health.of(new HealthParts(101, 1, 1, 1, 1), HealthRules.STANDARD),
        InsightReason.NOT_A_SCORE);
    assertRefused(
        Health.of(new HealthParts(1, 1, 1, 1, -1), HealthRules.STANDARD),
        InsightReason.NOT_A_SCORE);
    assertRefused(
        Health.of(HealthParts.NO_DATA, new HealthRules(List.of(), 1, 2, 3)),
        InsightReason.LIMITS_OUT_OF_ORDER);
    assertRefused(
        HealthParts.of(
            new HealthFacts(
                Optional.empty(), NONE, new Orders(0, -1, 0, List.of()), new Issues(0, 0), NONE)),
        InsightReason.NEGATIVE);
    assertRefused(
        AtRisk.of(new Standing(new Health(1, Risk.CRITICAL), NONE, NONE, NONE, NONE), -1),
        InsightReason.NEGATIVE);
  }

  @Test
  void figures_of_a_thousand_million_digits_do_no_harm() {
    var hostile = new BigDecimal("1E+999999999");
    var endless = new Orders(0, 0, 9, List.of(hostile));
    assertRefused(
        HealthParts.of(new HealthFacts(Optional.empty(), NONE, endless, new Issues(0, 0), NONE)),
        InsightReason.OUT_OF_BOUNDS);
    assertThat(payment(hostile.toString())).isEqualTo(40);
  }

  private static int payment(String daysLate) {
    return partsOf(
            Optional.of(new BigDecimal(daysLate)),
            0,
            new Orders(0, 0, 1, List.of()),
            new Issues(0, 0))
        .payment();
  }

  private static int engagement(int days) {
    return partsOf(Optional.empty(), days, new Orders(0, 0, 1, List.of()), new Issues(0, 0))
        .engagement();
  }

  private static int frequency(int in30, int in90) {
    return partsOf(Optional.empty(), 0, new Orders(in30, in90, 9, List.of()), new Issues(0, 0))
        .frequency();
  }

  private static int issues(int in30, int ever) {
    return partsOf(Optional.empty(), 0, new Orders(0, 0, 0, List.of()), new Issues(in30, ever))
        .issues();
  }

  private static int growth(int... newestFirst) {
    var amounts = new ArrayList<BigDecimal>();
    for (int amount : newestFirst) {
      amounts.add(BigDecimal.valueOf(amount));
    }
    return partsOf(Optional.empty(), 0, new Orders(0, 0, 9, amounts), new Issues(0, 0)).growth();
  }

  private static HealthParts partsOf(
      Optional<BigDecimal> late, int days, Orders orders, Issues issues) {
    return value(HealthParts.of(new HealthFacts(late, OptionalInt.of(days), orders, issues, NONE)));
  }

  private static Health health(HealthParts parts) {
    return value(Health.of(parts, HealthRules.STANDARD));
  }

  private static HealthParts parts(int... parts) {
    return new HealthParts(parts[0], parts[1], parts[2], parts[3], parts[4]);
  }

  private static int min(int... parts) {
    return Arrays.stream(parts).min().orElseThrow();
  }

  private static int max(int... parts) {
    return Arrays.stream(parts).max().orElseThrow();
  }
}
