package org.counterfoil.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstallationTest {
  @Test
  void a_register_has_thirty_six_letters_and_uses_each_once() {
    var taken = new ArrayList<Character>();
    for (int i = 0; i < 36; i++) {
      var next = Installation.letterAfter(taken);
      assertThat(taken).doesNotContain(next);
      taken.addFirst(next);
    }
    assertThat(taken.reversed()).startsWith('A', 'B').endsWith('8', '9');
    assertThatIllegalStateException().isThrownBy(() -> Installation.letterAfter(taken));
  }

  @Test
  void a_letter_is_never_given_again_where_an_earlier_one_is_missing() {
    assertThat(Installation.letterAfter(List.of('C'))).isEqualTo('D');
  }
}
