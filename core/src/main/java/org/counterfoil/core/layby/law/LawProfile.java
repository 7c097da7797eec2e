package org.counterfoil.core.layby.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The layby law of one country from a day on: its statute, where we read it, and a rule for every
/// topic. Shown with the advice to ask a local lawyer.
public record LawProfile(
    String country, LocalDate validFrom, String law, String source, Map<LawTopic, LawRule> rules) {
  private static final String NONE = "-";

  public LawProfile {
    rules = Map.copyOf(rules);
    if (!rules.keySet().equals(EnumSet.allOf(LawTopic.class))) {
      throw new IllegalArgumentException("Law profile " + country + " does not answer every topic");
    }
    rules.forEach(
        (topic, rule) -> {
          if (!topic.takes(rule.value())) {
            throw new IllegalArgumentException(
                "Law profile " + country + " answers " + topic + " with " + rule.value());
          }
        });
  }

  /// The section a topic rests on, for the refusal that names it.
  public String section(LawTopic topic) {
    return rule(topic).section();
  }

  /// Whether a yes-or-no topic, such as FEES, is answered with yes.
  public boolean allows(LawTopic topic) {
    return rule(topic).value().equals("YES");
  }

  /// Whether a topic has this value, such as GOODS_GONE and CHOICE.
  public boolean says(LawTopic topic, String value) {
    return rule(topic).value().equals(value);
  }

  /// The figure of a topic; empty where the law sets none.
  public Optional<BigDecimal> figure(LawTopic topic) {
    return Optional.of(rule(topic).value())
        .filter(value -> !value.equals(NONE))
        .map(BigDecimal::new);
  }

  /// The causes a topic lists.
  public Set<Cause> causes(LawTopic topic) {
    var causes = EnumSet.noneOf(Cause.class);
    if (!says(topic, NONE)) {
      Arrays.stream(rule(topic).value().split(",", -1))
          .map(name -> Cause.valueOf(name.strip()))
          .forEach(causes::add);
    }
    return causes;
  }

  private LawRule rule(LawTopic topic) {
    return Objects.requireNonNull(rules.get(topic));
  }
}
