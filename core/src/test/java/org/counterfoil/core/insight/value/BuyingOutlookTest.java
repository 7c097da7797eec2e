package org.counterfoil.core.insight.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.counterfoil.core.insight.Answers.assertRefused;
import static org.counterfoil.core.insight.Answers.value;

import java.math.BigDecimal;
import java.util.Random;
import org.counterfoil.core.insight.InsightReason;
import org.counterfoil.core.insight.value.BuyingOutlook.ChurnRisk;
import org.counterfoil.core.insight.value.BuyingOutlook.History;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class BuyingOutlookTest {
  private static final BuyingModel CDNOW = BuyingModel.CDNOW;

  @Test
  void the_customers_of_the_paper_buy_what_it_says() {
    var outlook = outlook(2, 30.43, 38.86, 39);
    assertThat(outlook.expected()).isCloseTo(1.226, within(.0005));
    assertThat(outlook.alive()).isCloseTo(.727, within(.0005));
    assertThat(outlook.churnRisk()).isEqualTo(ChurnRisk.LOW);
    assertThat(outlook(0, 0, 0, 39).expected()).isCloseTo(1.197, within(.0005));
  }

  @Test
  void the_integral_is_the_hypergeometric_of_the_paper() {
    var random = new Random(19);
    for (int i = 0; i < 2_000; i++) {
      var model = model(random);
      long x = random.nextInt(40);
      double observed = 1 + 100 * random.nextDouble();
      double last = x == 0 ? 0 : observed * random.nextDouble();
      double horizon = (model.alpha() + observed) * 4 * random.nextDouble();
      var outlook = value(BuyingOutlook.of(new History(x, last, observed), horizon, model));
      assertThat(outlook.expected())
          .isCloseTo(
              outlook.alive() * byHypergeometric(x, observed, horizon, model),
              withinPercentage(1e-4));
    }
  }

  /// The paper's closed form after Euler's transformation, which keeps its series from cancelling
  /// for the moderate figures used here.
  private static double byHypergeometric(long x, double observed, double horizon, BuyingModel m) {
    double z = horizon / (m.alpha() + observed + horizon);
    double c = m.a() + m.b() + x - 1;
    double series = 1;
    double term = 1;
    for (int n = 0; n < 200_000 && Math.abs(term) > 1e-18; n++) {
      term *= (m.a() + m.b() - 1 - m.r() + n) * (m.a() - 1 + n) / ((c + n) * (n + 1)) * z;
      series += term;
    }
    return c / (m.a() - 1) * (1 - Math.pow(1 - z, m.a() - 1) * series);
  }

  private static BuyingModel model(Random random) {
    double a = .2 + 3 * random.nextDouble();
    // At a = 1 the closed form divides by zero; the integral does not mind.
    double apart = Math.abs(a - 1) < .05 ? a + .1 : a;
    return new BuyingModel(
        .1 + 3 * random.nextDouble(),
        1 + 20 * random.nextDouble(),
        apart,
        1 + 4 * random.nextDouble());
  }

  @Test
  void nothing_hostile_breaks_the_figures() {
    var random = new Random(23);
    for (int i = 0; i < 5_000; i++) {
      var model = new BuyingModel(wild(random), wild(random), wild(random), wild(random));
      long x = random.nextInt(3) == 0 ? 0 : (long) Math.pow(10, 6 * random.nextDouble());
      double observed = Math.pow(10, 6 * random.nextDouble());
      var history = new History(x, observed * random.nextDouble(), observed);
      double horizon = Math.pow(10, 6 * random.nextDouble());
      var outlook = value(BuyingOutlook.of(history, horizon, model));
      assertThat(outlook.alive()).isBetween(0.0, 1.0);
      double rate = (model.r() + x) / (model.alpha() + observed);
      // Nobody buys more than somebody who surely never leaves.
      assertThat(outlook.expected()).isBetween(0.0, rate * horizon * (1 + 1e-9));
    }
  }

  private static double wild(Random random) {
    return Math.min(1e6, Math.max(1e-3, Math.pow(10, -3 + 9 * random.nextDouble())));
  }

  @Test
  void more_time_never_means_fewer_purchases() {
    double before = 0;
    for (int horizon = 0; horizon <= 2000; horizon += 5) {
      double now = outlook(6, 20, 38.86, horizon).expected();
      assertThat(now).isGreaterThanOrEqualTo(before);
      before = now;
    }
  }

  @Test
  void the_singular_case_lies_between_its_neighbours() {
    double below = expectedWith(1 - 1e-6);
    double above = expectedWith(1 + 1e-6);
    assertThat(expectedWith(1)).isBetween(Math.min(below, above), Math.max(below, above));
    assertThat(below).isCloseTo(above, withinPercentage(.001));
  }

  private static double expectedWith(double a) {
    var model = new BuyingModel(.5, 5, a, 2);
    return value(BuyingOutlook.of(new History(3, 20, 40), 52, model)).expected();
  }

  @Test
  void a_customer_is_worth_purchases_times_basket_times_margin() {
    var outlook = new BuyingOutlook(1.226, .3);
    assertThat(value(outlook.value(Money.parse("USD 40.00"), new BigDecimal("25"))))
        .isEqualTo(Money.parse("USD 12.26"));
    assertRefused(
        outlook.value(Money.parse("USD 40.00"), new BigDecimal("1E+999999999")),
        InsightReason.NOT_A_PERCENT);
    assertThat(outlook.churnRisk()).isEqualTo(ChurnRisk.HIGH);
  }

  @Test
  void figures_that_cannot_be_are_refused() {
    assertRefused(BuyingOutlook.of(new History(-1, 0, 1), 1, CDNOW), InsightReason.NEGATIVE);
    assertRefused(
        BuyingOutlook.of(new History(1, Double.NaN, 1), 1, CDNOW), InsightReason.OUT_OF_BOUNDS);
    assertRefused(BuyingOutlook.of(new History(1, 1, 2), -1, CDNOW), InsightReason.NEGATIVE);
    assertRefused(
        BuyingOutlook.of(new History(1, 3, 2), 1, CDNOW), InsightReason.LAST_PURCHASE_OUTSIDE);
    assertRefused(
        BuyingOutlook.of(new History(1, 1, Double.POSITIVE_INFINITY), 1, CDNOW),
        InsightReason.OUT_OF_BOUNDS);
    assertRefused(
        BuyingOutlook.of(new History(1, 1, 2), 1, new BuyingModel(0, 1, 1, 1)),
        InsightReason.MODEL_OUT_OF_RANGE);
  }

  private static BuyingOutlook outlook(long repeats, double last, double observed, double horizon) {
    return value(BuyingOutlook.of(new History(repeats, last, observed), horizon, CDNOW));
  }
}
