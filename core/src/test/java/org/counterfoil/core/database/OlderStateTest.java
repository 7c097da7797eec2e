package org.counterfoil.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.core.database.StoreFaultsTest.assertTrouble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.counterfoil.core.database.StoreTrouble.Kind;
import org.counterfoil.core.tillroll.Disk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A store's file that is damaged behind its headers, where H2 finds an older state of it whole.
class OlderStateTest {
  private static final int BLOCK = 4096;
  private static final int HEADERS = 3 * BLOCK;

  @TempDir private Path temp;
  private final List<String> written = new ArrayList<>();
  private byte[] older = {};

  /// The last writes are chunks of their own.
  @BeforeEach
  void writeInPieces() throws IOException {
    try (var notes = NoteStore.open(temp, Disk.REAL)) {
      for (int i = 1; i <= 12; i++) {
        written.add(notes.write("note " + i));
        notes.store().database().flush();
        older = i == 9 ? Files.readAllBytes(database()) : older;
      }
    }
  }

  private Path database() {
    return new StoreFolder(temp).databaseFile();
  }

  private Path roll() {
    return new StoreFolder(temp).roll().resolve("roll-000000000001.cfr");
  }

  /// Whatever was written behind the headers since the ninth.
  private void damageTheLastChunks() throws IOException {
    var now = Files.readAllBytes(database());
    for (int at = HEADERS; at < now.length; at += BLOCK) {
      int end = Math.min(at + BLOCK, now.length);
      boolean same = end <= older.length && Arrays.equals(now, at, end, older, at, end);
      for (int i = at; i < end && !same; i += 16) {
        now[i] ^= 0x55;
      }
    }
    Files.write(database(), now);
  }

  @Test
  void what_the_older_state_lacks_comes_from_the_till_roll() throws IOException {
    damageTheLastChunks();
    try (var notes = NoteStore.open(temp, Disk.REAL)) {
      assertThat(notes.store().opening().applied()).isPositive();
      assertThat(notes.facts()).containsExactlyElementsOf(written);
      notes.store().database().flush();
      assertThat(IntegrityCheck.of(notes.store()).findings()).isEmpty();
    }
  }

  @Test
  void a_store_that_lost_everything_beside_a_roll_that_does_not_read_is_no_first_day()
      throws IOException {
    damageTheLastChunks();
    Files.write(roll(), new byte[4_000]);
    assertTrouble(Kind.DAMAGED, () -> NoteStore.open(temp, Disk.REAL));
    assertTrouble(Kind.DAMAGED, () -> NoteStore.open(temp, Disk.REAL)); // nor the second time
  }

  @Test
  void an_older_state_beside_a_torn_roll_is_told_and_takes_other_numbers() throws IOException {
    damageTheLastChunks();
    var cut = Arrays.copyOf(Files.readAllBytes(roll()), (int) Files.size(roll()) / 4);
    Files.write(roll(), cut);
    try (var notes = NoteStore.open(temp, Disk.REAL)) {
      assertThat(notes.facts()).hasSizeLessThan(written.size());
      assertThat(notes.store().opening().rollWasDamaged()).isTrue();
      assertThat(notes.store().opening().goesOnFor()).isNotNull();
      notes.write("goes on");
      assertThat(IntegrityCheck.of(notes.store()).findings()).isEmpty();
    }
  }
}
