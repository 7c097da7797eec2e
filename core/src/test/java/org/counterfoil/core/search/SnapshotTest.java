package org.counterfoil.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.counterfoil.core.search.Loaded.Ready;
import org.counterfoil.core.search.Loaded.Reason;
import org.counterfoil.core.search.Loaded.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
  private static final byte[] KEY =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final int MANY = 20_000;

  @TempDir private Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void save_many() throws IOException {
    file = folder.resolve("customers.search");
    try (var search = CustomerSearch.of(IntStream.range(0, MANY).mapToObj(SnapshotTest::card))) {
      search.put(card(MANY));
      search.remove(card(0).id());
      search.save(file, KEY, 4711);
    }
  }

  @Test
  void comes_back_as_it_was_and_goes_on_from_there() throws IOException {
    var ready = (Ready) CustomerSearch.load(file, KEY);
    try (var search = ready.search()) {
      assertThat(ready.journalSeq()).isEqualTo(4711);
      assertThat(search.size()).isEqualTo(MANY);
      assertThat(search.find("UCST-000777", 20)).hasSize(1);
      assertThat(search.find("Tednai Number777", 20)).as("a slip").isNotEmpty();
      search.put(card(MANY + 1));
      search.put(card(777));
      search.refresh();
      assertThat(search.size()).isEqualTo(MANY + 1);
      search.save(file, KEY, 4712);
    }
    var again = (Ready) CustomerSearch.load(file, KEY);
    try (var search = again.search()) {
      assertThat(again.journalSeq()).isEqualTo(4712);
      assertThat(search.find("UCST-" + (MANY + 1), 20)).hasSize(1);
    }
  }

  @Test
  void an_empty_search_can_be_kept_too() throws IOException {
    try (var search = CustomerSearch.empty()) {
      search.save(file, KEY, 1);
    }
    try (var search = ((Ready) CustomerSearch.load(file, KEY)).search()) {
      assertThat(search.size()).isZero();
    }
  }

  @Test
  void nothing_readable_is_on_disk() throws IOException {
    var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    assertThat(bytes).doesNotContain("endai").doesNotContain("UCST").doesNotContain("segments");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void one_changed_bit_anywhere_is_refused() throws IOException {
    byte[] good = Files.readAllBytes(file);
    var random = new Random(11);
    for (int i = 0; i < 60; i++) {
      byte[] bad = good.clone();
      int at = i < Seal.HEADER ? i : random.nextInt(bad.length);
      bad[at] ^= (byte) (1 << random.nextInt(8));
      assertRefused(bad);
    }
  }

  @Test
  void a_file_cut_short_or_lengthened_is_refused() throws IOException {
    byte[] good = Files.readAllBytes(file);
    int chunk = Seal.CHUNK + Seal.TAG;
    assertThat(good.length).isGreaterThan(Seal.HEADER + chunk);
    for (int length : new int[] {0, 5, Seal.HEADER, Seal.HEADER + chunk, good.length - 1}) {
      assertRefused(Arrays.copyOf(good, length));
    }
    assertRefused(Arrays.copyOf(good, good.length + 1));
  }

  @Test
  void another_key_or_no_file_is_refused() {
    assertThat(CustomerSearch.load(file, new byte[32])).isEqualTo(new Refused(Reason.DAMAGED));
    assertThat(CustomerSearch.load(folder.resolve("none"), KEY))
        .isEqualTo(new Refused(Reason.MISSING));
  }

  @Test
  void two_saves_of_the_same_index_share_no_bytes() throws IOException {
    var other = folder.resolve("other.search");
    try (var search = ((Ready) CustomerSearch.load(file, KEY)).search()) {
      search.save(other, KEY, 4711);
    }
    byte[] one = Arrays.copyOfRange(Files.readAllBytes(file), 8, 200);
    byte[] two = Arrays.copyOfRange(Files.readAllBytes(other), 8, 200);
    assertThat(one).isNotEqualTo(two);
  }

  private void assertRefused(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    assertThat(CustomerSearch.load(file, KEY)).isEqualTo(new Refused(Reason.DAMAGED));
  }

  private static CustomerCard card(int i) {
    return new CustomerCard(
        new UUID(1, i),
        "UCST-%06d".formatted(i),
        "Tendai Number%d".formatted(i),
        "+26377%07d".formatted(i),
        "tendai%d@gmail.com".formatted(i),
        i);
  }
}
