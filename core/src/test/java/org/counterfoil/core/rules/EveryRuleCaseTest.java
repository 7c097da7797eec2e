package org.counterfoil.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.counterfoil.core.rules.RuleCases.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EveryRuleCaseTest {
  @ParameterizedTest
  @ValueSource(strings = {"money", "layby", "odd"})
  void every_case_agrees_with_the_engines(String file) throws IOException {
    var verdicts = new RuleCases(RuleFamilies.all()).run(cases(file).lines().toList());
    assertThat(verdicts).hasSizeGreaterThan(15);
    assertThat(verdicts).filteredOn(Verdict::failed).flatExtracting(Verdict::lines).isEmpty();
  }

  private static String cases(String file) throws IOException {
    try (var in = RuleCases.class.getResourceAsStream("/rules/" + file + ".cases")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
