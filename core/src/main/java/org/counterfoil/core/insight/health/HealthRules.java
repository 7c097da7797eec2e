package org.counterfoil.core.insight.health;

import java.util.List;

/// The shop's rules for health: the weight of each part and the least score of each risk (HLT-06,
/// HLT-07, C-23).
///
/// @param weights of payment, engagement, frequency, growth, issues and satisfaction; the last
///   counts only once there are surveys, and all are taken in proportion to their sum
/// @param low least score of a low risk, the others likewise
public record HealthRules(List<Integer> weights, int low, int medium, int high) {
  public static final HealthRules STANDARD =
      new HealthRules(List.of(30, 20, 20, 15, 15, 0), 70, 50, 30);

  public HealthRules {
    weights = List.copyOf(weights);
  }

  boolean isUsable() {
    return weights.size() == 6
        && weights.stream().allMatch(weight -> weight >= 0 && weight <= 1000)
        && weights.subList(0, 5).stream().anyMatch(weight -> weight > 0)
        && low > medium
        && medium > high;
  }
}
