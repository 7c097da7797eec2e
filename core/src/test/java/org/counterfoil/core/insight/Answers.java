package org.counterfoil.core.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Answer.Given;
import org.counterfoil.core.explain.Answer.Refused;
import org.counterfoil.core.explain.Explanation;

/// What tests ask of an answer.
public final class Answers {
  private static final Locale ARABIC = Locale.of("ar");

  private Answers() {}

  /// The value, after making sure that its explanation reads in both languages.
  public static <T> T value(Answer<T> answer) {
    assertThat(answer).isInstanceOf(Given.class);
    var given = (Given<T>) answer;
    assertReads(given.why());
    return given.value();
  }

  /// The steps are sentences, not keys that nobody translated.
  public static void assertReads(Explanation why) {
    for (var step : why.steps()) {
      for (var locale : new Locale[] {Locale.ENGLISH, ARABIC}) {
        assertThat(step.in(locale)).doesNotStartWith(step.key()).doesNotContainPattern("\\{\\d}");
      }
    }
  }

  /// Refused for this reason, in a sentence of both languages.
  public static void assertRefused(Answer<?> answer, InsightReason reason) {
    assertThat(answer).isInstanceOf(Refused.class);
    var refused = (Refused<?>) answer;
    assertThat(refused.reason()).isEqualTo(reason);
    for (var locale : new Locale[] {Locale.ENGLISH, ARABIC}) {
      assertThat(refused.in(locale)).doesNotStartWith("insight.").doesNotContainPattern("\\{\\d}");
    }
  }
}
