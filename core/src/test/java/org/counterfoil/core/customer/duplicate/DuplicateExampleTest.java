package org.counterfoil.core.customer.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.counterfoil.core.customer.duplicate.Duplicates.Score;
import org.counterfoil.core.explain.Answer.Given;
import org.counterfoil.core.phone.Phone;
import org.counterfoil.core.text.PersonName;
import org.junit.jupiter.api.Test;

/// The package in one pair: found by a key they share, compared, and explained.
class DuplicateExampleTest {
  @Test
  void bob_is_robert_when_they_answer_the_same_telephone() {
    var robert = candidate("Robert Moyo");
    var bob = candidate("Mr Bob Móyo");
    assertThat(robert.keys()).containsAnyElementsOf(bob.keys());

    var answer = (Given<Score>) Duplicates.compare(robert, bob);
    assertThat(answer.value()).isEqualTo(new Score(95, Action.BLOCK));
    assertThat(answer.why().in(Locale.ENGLISH))
        .containsExactly(
            "robert and bob may be short for one name.",
            "moyo and moyo are spelt alike (1.0000 of 1).",
            "Both names are alike; by itself worth 60.",
            "The same telephone number: 95.",
            "Score 95: use the existing entry; a new one needs a reason.");
  }

  private static Candidate candidate(String name) {
    return new Candidate(
        PersonName.split(name),
        Set.of(),
        Set.of(new Phone("+263771234567")),
        Set.of(),
        Optional.empty(),
        Set.of());
  }
}
