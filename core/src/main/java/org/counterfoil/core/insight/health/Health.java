package org.counterfoil.core.insight.health;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.counterfoil.core.insight.InsightReason;

/// A customer's health: the weighted parts rounded half up to 0 to 100, and the risk of losing the
/// customer (C-23 to C-27).
public record Health(int overall, Risk risk) {
  private static final int NOTABLE_CHANGE = 5;

  public enum Risk {
    LOW(Colour.GREEN),
    MEDIUM(Colour.YELLOW),
    HIGH(Colour.RED),
    CRITICAL(Colour.RED);

    private final Colour colour;

    Risk(Colour colour) {
      this.colour = colour;
    }

    public Colour colour() {
      return colour;
    }

    /// Whether somebody should be told (C-25).
    public boolean alarms() {
      return colour == Colour.RED;
    }
  }

  public enum Colour {
    GREEN,
    YELLOW,
    RED
  }

  public enum Trend {
    IMPROVING,
    STABLE,
    DECLINING
  }

  /// What pulls the health down.
  public enum RiskFactor {
    PAYMENT_DELAYS,
    DECLINING_ORDERS,
    MULTIPLE_ISSUES
  }

  /// The health of these parts; refused if a part lies outside 0 to 100 or the rules are no rules.
  public static Answer<Health> of(HealthParts parts, HealthRules rules) {
    if (!rules.isUsable()) {
      return Answer.refused(InsightReason.LIMITS_OUT_OF_ORDER);
    }
    var values = new ArrayList<>(parts.five());
    parts.satisfaction().ifPresent(values::add);
    int weights = 0;
    int sum = 0;
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) < 0 || values.get(i) > 100) {
        return Answer.refused(InsightReason.NOT_A_SCORE, values.get(i));
      }
      weights += rules.weights().get(i);
      sum += rules.weights().get(i) * values.get(i);
    }
    var exact =
        BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(weights), 4, RoundingMode.HALF_UP);
    int overall =
        BigDecimal.valueOf(sum)
            .divide(BigDecimal.valueOf(weights), 0, RoundingMode.HALF_UP)
            .intValueExact();
    var risk = risk(overall, rules);
    return Answer.given(
        new Health(overall, risk),
        explain(values, rules).then(summary(exact, overall)).then(step(risk)));
  }

  private static Risk risk(int overall, HealthRules rules) {
    if (overall >= rules.low()) {
      return Risk.LOW;
    }
    if (overall >= rules.medium()) {
      return Risk.MEDIUM;
    }
    return overall >= rules.high() ? Risk.HIGH : Risk.CRITICAL;
  }

  private static Explanation explain(List<Integer> values, HealthRules rules) {
    var keys =
        List.of(
            "health.part.payment",
            "health.part.engagement",
            "health.part.frequency",
            "health.part.growth",
            "health.part.issues",
            "health.part.satisfaction");
    var steps = new ArrayList<Step>();
    for (int i = 0; i < values.size(); i++) {
      steps.add(new Step(keys.get(i), values.get(i), rules.weights().get(i)));
    }
    return new Explanation(steps);
  }

  private static Step summary(BigDecimal exact, int overall) {
    return new Step("health.overall", exact.stripTrailingZeros(), overall);
  }

  private static Step step(Risk risk) {
    return new Step("health.risk." + risk.name().toLowerCase(Locale.ROOT));
  }

  /// The trend against the health of 30 days ago, if there was one: five points make a change.
  public Trend trend(OptionalInt monthAgo) {
    int change = monthAgo.isPresent() ? overall - monthAgo.getAsInt() : 0;
    if (change >= NOTABLE_CHANGE) {
      return Trend.IMPROVING;
    }
    return change <= -NOTABLE_CHANGE ? Trend.DECLINING : Trend.STABLE;
  }

  /// What is at its worst or nearly so: documents paid over a week late on average, the latest
  /// orders a fifth smaller, more than two issues in a month.
  public static Set<RiskFactor> factors(HealthParts parts) {
    var factors = EnumSet.noneOf(RiskFactor.class);
    // 50 says that nothing was ever due, which delays nothing.
    if (parts.payment() != 50 && parts.payment() <= 60) {
      factors.add(RiskFactor.PAYMENT_DELAYS);
    }
    if (parts.growth() <= 40) {
      factors.add(RiskFactor.DECLINING_ORDERS);
    }
    if (parts.issues() <= 40) {
      factors.add(RiskFactor.MULTIPLE_ISSUES);
    }
    return factors;
  }
}
