package org.counterfoil.core.insight.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.core.insight.Answers.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.counterfoil.core.insight.health.Health.Risk;
import org.counterfoil.core.insight.health.HealthFacts.Issues;
import org.counterfoil.core.insight.health.HealthFacts.Orders;
import org.junit.jupiter.api.Test;

/// The package in one customer: from what the shop knows to parts, score and risk.
class HealthExampleTest {
  @Test
  void a_customer_from_facts_to_risk() {
    var punctual = Optional.of(BigDecimal.ZERO);
    var orders = new Orders(2, 5, 9, List.of());
    var facts =
        new HealthFacts(
            punctual, OptionalInt.of(10), orders, new Issues(0, 0), OptionalInt.empty());

    var parts = value(HealthParts.of(facts));
    assertThat(parts).isEqualTo(new HealthParts(100, 80, 80, 50, 100));

    // 30 + 16 + 16 + 7.5 + 15 = 84.5
    var health = value(Health.of(parts, HealthRules.STANDARD));
    assertThat(health).isEqualTo(new Health(85, Risk.LOW));

    var standing =
        new AtRisk.Standing(
            health,
            OptionalInt.of(95),
            OptionalInt.of(400),
            OptionalInt.of(12),
            OptionalInt.of(10));
    assertThat(value(AtRisk.of(standing, 90)))
        .isEqualTo(new AtRisk(/* listed= */ true, /* alert= */ false));
  }
}
