package org.counterfoil.core.insight.health;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.counterfoil.core.insight.InsightReason;
import org.counterfoil.core.insight.Percent;

/// The parts of a customer's health, each 0 to 100. Without data a part is 50 and issues are 100,
/// so that a new customer is no alarm (C-24).
public record HealthParts(
    int payment, int engagement, int frequency, int growth, int issues, OptionalInt satisfaction) {
  private static final int GOOD = 100;
  private static final int FAIR = 80;
  private static final int POOR = 60;
  private static final int BAD = 40;
  private static final int UNKNOWN = 50;

  /// Five parts and no surveys.
  public HealthParts(int payment, int engagement, int frequency, int growth, int issues) {
    this(payment, engagement, frequency, growth, issues, OptionalInt.empty());
  }

  /// A customer nothing is known of.
  public static final HealthParts NO_DATA =
      new HealthParts(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, GOOD);

  List<Integer> five() {
    return List.of(payment, engagement, frequency, growth, issues);
  }

  /// The parts these facts make; refused for counts or days below zero.
  public static Answer<HealthParts> of(HealthFacts facts) {
    var orders = facts.orders();
    int least =
        IntStream.of(
                orders.in30(),
                orders.in90(),
                orders.ever(),
                facts.issues().in30(),
                facts.issues().ever(),
                facts.daysSinceActivity().orElse(0))
            .min()
            .orElse(0);
    if (least < 0) {
      return Answer.refused(InsightReason.NEGATIVE, least);
    }
    for (var amount : orders.latest()) {
      if (!Percent.isFigure(amount)) {
        return Answer.refused(InsightReason.OUT_OF_BOUNDS, amount);
      }
    }
    return Answer.given(parts(facts), explain(facts, parts(facts)));
  }

  private static HealthParts parts(HealthFacts facts) {
    var orders = facts.orders();
    return new HealthParts(
        facts.averageDaysLate().map(HealthParts::payment).orElse(UNKNOWN),
        engagement(facts.daysSinceActivity()),
        frequency(orders),
        growth(orders.latest()),
        issues(facts.issues()),
        facts.satisfaction());
  }

  private static int payment(BigDecimal daysLate) {
    if (daysLate.signum() <= 0) {
      return GOOD;
    }
    if (daysLate.compareTo(BigDecimal.valueOf(7)) <= 0) {
      return FAIR;
    }
    return daysLate.compareTo(BigDecimal.valueOf(30)) <= 0 ? POOR : BAD;
  }

  private static int engagement(OptionalInt daysSinceActivity) {
    if (daysSinceActivity.isEmpty()) {
      return UNKNOWN;
    }
    int days = daysSinceActivity.getAsInt();
    if (days < 7) {
      return GOOD;
    }
    if (days < 30) {
      return FAIR;
    }
    return days < 90 ? POOR : BAD;
  }

  private static int frequency(HealthFacts.Orders orders) {
    if (orders.ever() == 0) {
      return UNKNOWN;
    }
    if (orders.in30() >= 4) {
      return GOOD;
    }
    if (orders.in30() >= 2) {
      return FAIR;
    }
    return orders.in90() >= 1 ? POOR : BAD;
  }

  /// The average of the latest three against that of the up to three before: fewer than four in
  /// all, or nothing to compare with, is no data. Multiplied out, so that nothing is rounded.
  private static int growth(List<BigDecimal> latest) {
    if (latest.size() < 4) {
      return UNKNOWN;
    }
    var before = latest.subList(3, Math.min(6, latest.size()));
    var old = sum(before).multiply(BigDecimal.valueOf(3));
    var recent = sum(latest.subList(0, 3)).multiply(BigDecimal.valueOf(before.size()));
    if (old.signum() <= 0) {
      return UNKNOWN;
    }
    if (exceeds(recent, old, "1.2")) {
      return GOOD;
    }
    if (exceeds(recent, old, "1.0")) {
      return FAIR;
    }
    return exceeds(recent, old, "0.8") ? POOR : BAD;
  }

  private static boolean exceeds(BigDecimal recent, BigDecimal old, String times) {
    return recent.compareTo(old.multiply(new BigDecimal(times))) > 0;
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream()
        .map(BigDecimal::stripTrailingZeros)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static int issues(HealthFacts.Issues issues) {
    if (issues.ever() == 0 && issues.in30() == 0) {
      return GOOD;
    }
    if (issues.in30() == 0) {
      return FAIR;
    }
    return issues.in30() <= 2 ? POOR : BAD;
  }

  private static Explanation explain(HealthFacts facts, HealthParts parts) {
    return Explanation.of(
        new Step(
            "health.payment",
            facts.averageDaysLate().<Object>map(days -> days).orElse("–"),
            parts.payment()),
        new Step("health.engagement", shown(facts.daysSinceActivity()), parts.engagement()),
        new Step(
            "health.frequency", facts.orders().in30(), facts.orders().in90(), parts.frequency()),
        growthStep(facts.orders().latest(), parts.growth()),
        new Step("health.issues", facts.issues().in30(), facts.issues().ever(), parts.issues()));
  }

  private static Step growthStep(List<BigDecimal> latest, int growth) {
    int looked = Math.min(6, latest.size());
    int recent = Math.min(3, looked);
    return new Step(
        "health.growth",
        looked,
        average(latest.subList(0, recent)),
        average(latest.subList(recent, looked)),
        growth);
  }

  private static Object average(List<BigDecimal> amounts) {
    return amounts.isEmpty()
        ? "–"
        : sum(amounts).divide(BigDecimal.valueOf(amounts.size()), 2, RoundingMode.HALF_UP);
  }

  private static String shown(OptionalInt days) {
    return days.isPresent() ? String.valueOf(days.getAsInt()) : "–";
  }
}
