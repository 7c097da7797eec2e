package org.counterfoil.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.counterfoil.core.explain.Explanation.Step;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final Locale ARABIC = Locale.of("ar", "IQ");
  private static final Step TAX =
      new Step(
          "money.tax.contained",
          Money.parse("USD 115.00"),
          new BigDecimal("15"),
          Money.parse("USD 15.00"));

  @Test
  void a_step_reads_in_english_and_in_arabic() {
    assertThat(Explanation.of(TAX).in(Locale.ENGLISH))
        .containsExactly("Tax contained in USD 115.00 at 15 %: USD 15.00.");
    assertThat(TAX.in(ARABIC)).contains("USD 115.00").startsWith("الضريبة");
  }

  @Test
  void a_language_we_do_not_have_reads_in_english() {
    assertThat(TAX.in(Locale.JAPAN)).isEqualTo(TAX.in(Locale.ENGLISH));
  }

  @Test
  void a_sentence_that_is_missing_shows_its_key_and_figures() {
    assertThat(new Step("nowhere", 3).in(Locale.ENGLISH)).isEqualTo("nowhere [3]");
  }

  @Test
  void every_sentence_exists_in_both_languages_with_the_same_figures() {
    var english = Wording.of(Locale.ENGLISH);
    var arabic = Wording.of(ARABIC);
    assertSameSentences(english.sentences(), arabic.sentences());
    assertSameSentences(english.customerSentences(), arabic.customerSentences());
  }

  private static void assertSameSentences(ResourceBundle english, ResourceBundle arabic) {
    assertThat(arabic.getLocale().getLanguage()).isEqualTo("ar");
    for (var key : new TreeSet<>(english.keySet())) {
      assertThat(arabic.getString(key)).as(key).isNotEqualTo(english.getString(key));
      assertThat(figures(arabic, key)).as(key).isEqualTo(figures(english, key));
    }
    assertThat(arabic.keySet()).isEqualTo(english.keySet());
  }

  private static List<String> figures(ResourceBundle sentences, String key) {
    return Pattern.compile("\\{\\d}")
        .matcher(sentences.getString(key))
        .results()
        .map(found -> found.group())
        .distinct()
        .sorted()
        .toList();
  }
}
