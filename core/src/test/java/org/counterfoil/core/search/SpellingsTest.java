package org.counterfoil.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.counterfoil.core.search.Spellings.Alike;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingsTest {
  @ParameterizedTest
  @CsvSource({
    "moyo, moyo, 0",
    "moyo, mayo, 1",
    "moyo, myo, 1",
    "moyo, moyoo, 1",
    "moyo, omyo, 1",
    "ndlovu, ndhlovu, 1",
    "martha, marhta, 1",
    "sibusiso, sibuziro, 2",
    "tendai, tednia, 2",
    "tendai, rudo, 3",
    "abcdef, badcfe, 3",
  })
  void counts_slips_and_gives_up_beyond_two(String one, String other, int slips) {
    assertThat(Slips.between(one, other, 2)).isEqualTo(slips);
    assertThat(Slips.between(other, one, 2)).isEqualTo(slips);
  }

  @Test
  void finds_every_word_that_comparing_with_all_of_them_finds() {
    var random = new Random(17);
    var words = new TreeSet<String>();
    while (words.size() < 3_000) {
      words.add(word(random, 2 + random.nextInt(10)));
    }
    var spellings = new Spellings();
    spellings.fileAll(words.headSet("c"));
    spellings.add(words);
    for (int i = 0; i < 2_000; i++) {
      var typed = word(random, 3 + random.nextInt(9));
      int slips = typed.length() < 7 ? 1 : 2;
      assertThat(spellings.alike(typed, slips))
          .containsExactlyInAnyOrderElementsOf(compared(words, typed, slips));
    }
  }

  @Test
  void words_added_later_are_filed_without_being_lost() {
    var spellings = new Spellings();
    var random = new Random(18);
    spellings.add(List.of("ndhlovu"));
    spellings.add(Stream.generate(() -> word(random, 9)).limit(2_000).toList());
    assertThat(spellings.alike("ndlovu", 1)).containsExactly(new Alike("ndhlovu", 1));
    spellings.tidy();
    assertThat(spellings.alike("ndlovu", 1)).containsExactly(new Alike("ndhlovu", 1));
  }

  private static List<Alike> compared(Set<String> words, String typed, int most) {
    return words.stream()
        .map(word -> new Alike(word, Slips.between(word, typed, most)))
        .filter(alike -> alike.slips() > 0 && alike.slips() <= most)
        .toList();
  }

  private static String word(Random random, int length) {
    var word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + random.nextInt(4)));
    }
    return word.toString();
  }
}
