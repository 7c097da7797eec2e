package org.counterfoil.core.tillroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.counterfoil.core.Until;
import org.counterfoil.core.crash.FaultDisk;
import org.counterfoil.core.journal.Chain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How a roll goes on in one file after the other.
class TillRollTest {
  private static final byte[] KEY = new byte[32];
  private static final int ENTRY = 10_000;

  /// After so many entries the next file is being made.
  private static final long NEARLY = 3 * TillRoll.SEGMENT / 4 / ENTRY + 1;

  /// After so many it is the roll's.
  private static final long BEYOND = TillRoll.SEGMENT / ENTRY + 2;

  @TempDir Path temp;

  private Path folder() {
    return temp.resolve("roll");
  }

  private Path spare() {
    return folder().resolve("next");
  }

  private TillRoll open(Disk disk) throws IOException {
    return TillRoll.open(folder(), KEY, new UUID(0, 1), disk);
  }

  private static void append(TillRoll roll, long upTo) throws IOException {
    while (roll.lastSeq() < upTo) {
      long seq = roll.lastSeq() + 1;
      var packed = new byte[ENTRY];
      new Random(seq).nextBytes(packed);
      roll.append(List.of(new Frame(seq, new Chain(seq), packed, null)));
    }
  }

  private static void assertHolds(TillRoll roll, long entries) throws IOException {
    var read = new ArrayList<Long>();
    assertThat(roll.read(1, frame -> read.add(frame.seq()))).isInstanceOf(Condition.Intact.class);
    assertThat(read).isEqualTo(LongStream.rangeClosed(1, entries).boxed().toList());
  }

  private void awaitSpare() {
    Until.holds(
        "the next file is made",
        () -> Files.exists(spare()) && Files.size(spare()) == Tail.WITH_ROOM);
  }

  @Test
  void the_next_file_is_there_before_it_is_needed_and_takes_its_name() throws IOException {
    try (var roll = open(Disk.REAL)) {
      append(roll, NEARLY - 2);
      assertThat(spare()).doesNotExist();
      append(roll, NEARLY);
      awaitSpare();
      append(roll, BEYOND);
      assertThat(spare()).doesNotExist();
      assertThat(Segments.in(folder())).hasSize(2);
      assertThat(Files.size(Segments.in(folder()).getLast())).isEqualTo(Tail.WITH_ROOM);
      assertHolds(roll, BEYOND);
    }
    try (var again = open(Disk.REAL)) {
      assertThat(again.lastSeq()).isEqualTo(BEYOND);
      assertHolds(again, BEYOND);
    }
  }

  @Test
  void a_roll_that_is_closed_keeps_no_file_it_did_not_need() throws IOException {
    try (var roll = open(Disk.REAL)) {
      append(roll, NEARLY);
      awaitSpare();
    }
    assertThat(spare()).doesNotExist();
    try (var again = open(Disk.REAL)) {
      assertHolds(again, NEARLY);
    }
  }

  @Test
  void a_disk_without_space_for_the_next_file_does_not_keep_this_one_from_going_on()
      throws IOException {
    var disk = new FaultDisk(temp);
    try (var roll = open(disk)) {
      append(roll, NEARLY - 1);
      disk.fullAfter(5L * (ENTRY + 100));
      append(roll, NEARLY + 2);
      assertThat(roll.lastSeq()).isEqualTo(NEARLY + 2);
      disk.makeRoom();
      append(roll, BEYOND);
      assertThat(Segments.in(folder())).hasSize(2);
      assertHolds(roll, BEYOND);
    }
  }

  @Test
  void a_power_cut_anywhere_while_one_file_follows_the_other_takes_no_forced_entry()
      throws IOException {
    for (int cut = 0; cut < 12; cut++) {
      var root = Files.createDirectory(temp.resolve("cut-" + cut));
      var folder = root.resolve("roll");
      var disk = new FaultDisk(root);
      long forced;
      try (var roll = TillRoll.open(folder, KEY, new UUID(0, 1), disk)) {
        append(roll, BEYOND - 3);
        disk.cutAfter(cut);
        try {
          append(roll, BEYOND + 3);
        } catch (IOException e) {
          assertThat(disk.isOff()).isTrue();
        }
        forced = roll.lastSeq();
        disk.cut(new Random(cut), 0.5);
      } catch (IOException e) {
        forced = 0;
      }
      try (var again = TillRoll.open(folder, KEY, new UUID(0, 1), Disk.REAL)) {
        assertThat(again.condition()).isNotInstanceOf(Condition.Damaged.class);
        assertThat(again.lastSeq()).isGreaterThanOrEqualTo(forced);
        append(again, BEYOND + 5);
        assertHolds(again, BEYOND + 5);
      }
    }
  }

  @Test
  void a_file_of_the_first_form_is_read_and_followed_by_one_with_local_changes() throws Exception {
    FirstForm.write(Files.createDirectories(folder()), KEY, 3);
    var local = new byte[] {1, 2, 3};
    try (var roll = open(Disk.REAL)) {
      assertThat(roll.condition()).isInstanceOf(Condition.Intact.class);
      assertThat(roll.lastSeq()).isEqualTo(3);
      roll.append(List.of(new Frame(4, new Chain(4), new byte[] {4}, local)));
      roll.append(List.of(new Frame(5, new Chain(5), new byte[] {5}, null)));
    }
    try (var roll = open(Disk.REAL)) {
      assertHolds(roll, 5);
      var frames = new ArrayList<Frame>();
      roll.read(1, frames::add);
      assertThat(frames)
          .extracting(frame -> frame.packed()[0])
          .containsExactly((byte) 1, (byte) 2, (byte) 3, (byte) 4, (byte) 5);
      assertThat(frames.get(2).local()).isNull();
      assertThat(frames.get(3).local()).isEqualTo(local);
      assertThat(frames.get(4).local()).isNull();
    }
    assertThat(Segments.in(folder())).hasSize(2);
  }

  @Test
  void a_file_of_a_later_form_is_refused_and_left_as_it_is() throws Exception {
    try (var roll = open(Disk.REAL)) {
      append(roll, 2);
    }
    var file = Segments.in(folder()).getFirst();
    var bytes = Files.readAllBytes(file);
    bytes[6] = '3';
    Files.write(file, bytes);
    assertThatExceptionOfType(NewerForm.class).isThrownBy(() -> open(Disk.REAL));
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  @Test
  void an_empty_file_of_the_first_form_gives_its_name_to_the_next() throws Exception {
    FirstForm.write(Files.createDirectories(folder()), KEY, 0);
    try (var roll = open(Disk.REAL)) {
      append(roll, 2);
    }
    try (var roll = open(Disk.REAL)) {
      assertHolds(roll, 2);
    }
    assertThat(Segments.in(folder())).hasSize(1);
  }
}
