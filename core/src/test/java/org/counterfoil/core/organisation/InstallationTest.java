package org.counterfoil.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstallationTest {
  @Test
  void a_register_uses_each_letter_once_and_goes_on_with_two_after_the_thirty_sixth() {
    var taken = new ArrayList<String>();
    for (int i = 0; i < 36 + 36 * 36 + 1; i++) {
      taken.add(Installation.letterAfter(taken));
    }
    assertThat(taken).doesNotHaveDuplicates().startsWith("A", "B").endsWith("98", "99", "AAA");
    assertThat(taken.subList(34, 39)).containsExactly("8", "9", "AA", "AB", "AC");
  }

  @Test
  void a_letter_is_never_given_again_where_an_earlier_one_is_missing() {
    assertThat(Installation.letterAfter(List.of("C"))).isEqualTo("D");
  }
}
