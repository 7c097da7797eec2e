package org.counterfoil.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.counterfoil.core.rules.RuleCases.Verdict;
import org.junit.jupiter.api.Test;

class CustomerCasesTest {
  private final RuleCases cases = new RuleCases(CustomerRules.families());

  @Test
  void every_published_case_about_customers_holds() throws IOException {
    var verdicts = cases.run(lines("/rules/customer.cases"));
    assertThat(verdicts).hasSizeGreaterThan(25);
    assertThat(verdicts.stream().filter(Verdict::failed).flatMap(one -> one.lines().stream()))
        .isEmpty();
  }

  @Test
  void the_examples_of_the_domain_rules_hold() throws IOException {
    var verdicts = cases.run(lines("/rules/customer-more.cases"));
    assertThat(verdicts.stream().filter(Verdict::failed).flatMap(one -> one.lines().stream()))
        .isEmpty();
  }

  @Test
  void what_no_engine_answers_agrees_with_a_dash_only() {
    var closed = "sla.due | hours=- holidays=- created=2026-08-03T08:00 minutes=60 | due=";
    assertThat(said("A | " + closed + "-")).isEqualTo("ok A");
    assertThat(said("A | " + closed + "2026-08-03T09:00"))
        .isEqualTo(
            "FAIL A refused: These working hours hold no working time, so nothing would ever be"
                + " due.");
    assertThat(said("A | quote.approval | lines=- | level=AUTO")).startsWith("FAIL A refused");
    assertThat(said("A | quote.approval | lines=2.5 | level=AUTO"))
        .isEqualTo("FAIL A lines: '2.5' is not quantity x price - discount");
    assertThat(said("A | rfm | customers=A:-1:2:3 |")).startsWith("got A refused=");
  }

  private String said(String line) {
    return cases.run(List.of(line)).getFirst().lines().getFirst();
  }

  private static List<String> lines(String resource) throws IOException {
    try (var stream =
        Objects.requireNonNull(CustomerCasesTest.class.getResourceAsStream(resource))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
