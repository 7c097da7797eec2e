package org.counterfoil.core.insight.health;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.counterfoil.core.insight.InsightReason;
import org.counterfoil.core.insight.health.Health.Trend;

/// Whether a customer belongs on the list of those at risk, and whether somebody is told; each
/// reason is a step of its own (C-25, C-26, HLT-10).
public record AtRisk(boolean listed, boolean alert) {
  /// The time a new customer has before any alert (C-24).
  private static final int GRACE_DAYS = 30;

  /// How things stand.
  ///
  /// @param daysSinceFirstOrder empty before the first order
  /// @param monthAgo the score of 30 days ago
  public record Standing(
      Health health,
      OptionalInt monthAgo,
      OptionalInt daysSinceFirstOrder,
      OptionalInt daysSinceLastOrder,
      OptionalInt daysSinceActivity) {}

  /// Judges a customer; `quietDays` without an order is the shop's limit (90).
  public static Answer<AtRisk> of(Standing standing, int quietDays) {
    if (quietDays < 0) {
      return Answer.refused(InsightReason.NEGATIVE, quietDays);
    }
    var reasons = new ArrayList<Step>();
    var health = standing.health();
    standing
        .daysSinceLastOrder()
        .ifPresent(
            days -> {
              if (days >= quietDays) {
                reasons.add(new Step("atrisk.no_orders", days));
              }
            });
    if (health.trend(standing.monthAgo()) == Trend.DECLINING) {
      reasons.add(new Step("atrisk.declining", standing.monthAgo().orElse(0), health.overall()));
    }
    boolean listed = !reasons.isEmpty();
    boolean known = standing.daysSinceFirstOrder().orElse(0) >= GRACE_DAYS;
    boolean alert = health.risk().alarms() && known;
    if (health.risk().alarms()) {
      reasons.add(new Step(known ? "atrisk.alarm" : "atrisk.too_new", health.overall()));
    }
    if (listed || alert) {
      reasons.addAll(advice(standing, quietDays));
    }
    return Answer.given(new AtRisk(listed, alert), new Explanation(reasons));
  }

  /// The last contact, and what to do: call, then tempt back, then ask whether it goes on at all.
  private static List<Step> advice(Standing standing, int quietDays) {
    var steps = new ArrayList<Step>();
    standing
        .daysSinceActivity()
        .ifPresent(days -> steps.add(new Step("atrisk.last_interaction", days)));
    steps.add(new Step("atrisk.advice.call"));
    long quiet = standing.daysSinceLastOrder().orElse(0);
    if (quiet >= quietDays) {
      steps.add(new Step("atrisk.advice.promotion"));
    }
    if (quiet >= 2L * quietDays) {
      steps.add(new Step("atrisk.advice.review"));
    }
    return steps;
  }
}
