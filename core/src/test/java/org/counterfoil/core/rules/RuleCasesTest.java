package org.counterfoil.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.counterfoil.core.rules.RuleCases.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCasesTest {
  private final RuleCases cases =
      new RuleCases(
          Map.of(
              "double",
              inputs ->
                  RuleFamily.answers(
                      "twice", inputs.decimal("of").multiply(BigDecimal.TWO).toPlainString())));

  @Test
  void numbers_agree_by_value() {
    assertThat(lines("A | double | of=1.50 | twice=3")).containsExactly("ok A");
  }

  @Test
  void a_difference_names_the_key_and_both_values() {
    assertThat(lines("A | double | of=2 | twice=5"))
        .containsExactly("FAIL A twice: expected 5, got 4");
  }

  @Test
  void a_case_that_expects_nothing_shows_the_answer() {
    assertThat(lines("A | double | of=2 |")).containsExactly("got A twice=4");
    assertThat(lines("A | double | of=2 | -")).containsExactly("got A twice=4");
  }

  @Test
  void what_cannot_be_read_fails_with_the_reason() {
    assertThat(lines("A | triple | of=2 | twice=4"))
        .containsExactly("FAIL A family: 'triple' is not known");
    assertThat(lines("A | double | of=x | twice=4"))
        .containsExactly("FAIL A of: 'x' is not a plain number");
    assertThat(lines("A | double | of=2 by=3 | twice=4"))
        .containsExactly("FAIL A by: not an input of double");
    assertThat(lines("A | double"))
        .containsExactly("FAIL A A: a case has the form id | family | inputs | expected");
    assertThat(lines("A | double | 7 | twice=4"))
        .containsExactly("FAIL A 7: not of the form key=value");
  }

  @Test
  void comments_and_blank_lines_are_no_cases() {
    assertThat(cases.run(List.of("# id | family", "", "A | double | of=1 | twice=2"))).hasSize(1);
  }

  @Test
  void a_phone_is_not_compared_as_a_number() {
    assertThat(Sameness.same("+263", "263")).isFalse();
    assertThat(Sameness.same("card:16.6,gift:1", "card:16.60,gift:1.00")).isTrue();
  }

  @Test
  void a_byte_that_is_no_text_spoils_only_its_own_case(@TempDir Path folder) throws IOException {
    var file = folder.resolve("latin.cases");
    var text = "A | double | of=\u00e9 | twice=4\r\nB | double | of=2 | twice=4\r\n";
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(cases.run(RuleCases.lines(file)))
        .extracting(Verdict::failed)
        .containsExactly(true, false);
  }

  private List<String> lines(String line) {
    return cases.run(List.of(line)).stream().map(Verdict::lines).flatMap(List::stream).toList();
  }
}
