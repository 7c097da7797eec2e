package org.counterfoil.core.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.counterfoil.core.Until;
import org.counterfoil.core.tillroll.Disk;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is on the disk when the power goes while H2 writes.
class OrderedFileTest {
  private static final int BLOCK = 4096;

  /// The cipher's header and two of H2's.
  private static final int CHUNKS = 3 * BLOCK;

  @TempDir Path folder;
  private Path path;
  private FaultDisk disk;

  @BeforeEach
  void makeDisk() {
    path = folder.resolve("store.mv.db");
    disk = new FaultDisk(folder);
  }

  private static FileChannel open(Disk disk, Path path) throws IOException {
    return FilePath.get(disk.databasePath(path)).open("rw");
  }

  private static ByteBuffer blocks(int value, int count) {
    var bytes = new byte[count * BLOCK];
    Arrays.fill(bytes, (byte) value);
    return ByteBuffer.wrap(bytes);
  }

  private byte at(int position) throws IOException {
    return Files.readAllBytes(path)[position];
  }

  /// H2's cipher takes a part of a block at the end as a sign that the block before it is shorter.
  /// A chunk that ends there later was lost at the next opening, with every commit in it and after.
  @Test
  void a_power_cut_within_a_chunk_leaves_whole_blocks() throws IOException {
    var file = open(disk, path);
    file.write(blocks(1, 3), 0);
    file.force(true);
    disk.cutAfter(3); // no end, the body and its force
    assertThatThrownBy(() -> file.write(blocks(2, 5), CHUNKS)).isInstanceOf(IOException.class);
    disk.cut(new Random(1), 1);
    assertThat(Files.size(path)).isEqualTo(8 * BLOCK);
    assertThat(at(8 * BLOCK - 1)).isZero();
  }

  @Test
  void a_block_that_was_cut_short_does_not_count() throws IOException {
    Files.write(path, new byte[6 * BLOCK + 3584]);
    try (var file = open(Disk.REAL, path)) {
      assertThat(file.size()).isEqualTo(6 * BLOCK);
    }
  }

  @Test
  void a_chunk_is_written_whole_wherever_it_lies() throws IOException {
    try (var file = open(disk, path)) {
      file.write(blocks(1, 12), 0);
      file.write(blocks(2, 4), CHUNKS);
      file.write(blocks(3, 1), CHUNKS + 4 * BLOCK);
    }
    var expected = ByteBuffer.allocate(12 * BLOCK).put(blocks(1, 3)).put(blocks(2, 4));
    assertThat(Files.readAllBytes(path))
        .isEqualTo(expected.put(blocks(3, 1)).put(blocks(1, 4)).array());
  }

  @Test
  void one_header_names_the_older_chunk_until_the_newer_is_forced() throws IOException {
    var file = open(disk, path);
    file.write(blocks(1, 3), 0);
    file.write(blocks(1, 2), CHUNKS);
    file.force(true);
    file.write(blocks(2, 2), BLOCK);
    assertThat(new byte[] {at(BLOCK), at(2 * BLOCK)}).containsExactly(2, 1);
    file.force(true);
    assertThat(new byte[] {at(BLOCK), at(2 * BLOCK)}).containsExactly(2, 2);
    file.write(blocks(3, 2), BLOCK);
    file.close();
    assertThat(new byte[] {at(BLOCK), at(2 * BLOCK)}).containsExactly(3, 3);
  }

  /// More than a small file has.
  private static final int MANY = 1_100;

  @Test
  void room_for_the_next_chunks_is_not_seen_by_h2_and_is_given_back() throws IOException {
    try (var file = open(disk, path)) {
      file.write(blocks(1, MANY), 0);
      assertThat(file.size()).isEqualTo(MANY * BLOCK);
      Until.holds("there is room", () -> Files.size(path) == 2 * MANY * BLOCK);
    }
    assertThat(Files.readAllBytes(path)).isEqualTo(blocks(1, MANY).array());
  }

  @Test
  void room_that_a_kill_left_behind_is_used_for_what_comes_next() throws IOException {
    var killed = open(disk, path);
    killed.write(blocks(1, MANY), 0);
    long reach = 2 * MANY * BLOCK;
    Until.holds("there is room", () -> Files.size(path) == reach);
    try (var file = open(disk, path)) {
      assertThat(file.size()).isEqualTo(MANY * BLOCK);
      file.write(blocks(2, 2), file.size());
      assertThat(Files.size(path)).isEqualTo(reach);
    }
    var expected = ByteBuffer.allocate((MANY + 2) * BLOCK).put(blocks(1, MANY));
    assertThat(Files.readAllBytes(path)).isEqualTo(expected.put(blocks(2, 2)).array());
  }

  @Test
  void a_disk_without_room_for_more_still_takes_the_chunks_that_fit() throws IOException {
    disk.fullAfter((MANY + 50) * BLOCK);
    try (var file = open(disk, path)) {
      file.write(blocks(1, MANY), 0);
      file.write(blocks(2, 20), MANY * BLOCK);
      file.write(blocks(3, 20), (MANY + 20) * BLOCK);
      assertThat(Files.size(path)).isEqualTo((MANY + 40) * BLOCK);
    }
    var expected = ByteBuffer.allocate((MANY + 40) * BLOCK).put(blocks(1, MANY)).put(blocks(2, 20));
    assertThat(Files.readAllBytes(path)).isEqualTo(expected.put(blocks(3, 20)).array());
  }

  /// Truncated below what was written before, a file has no room left to be mistaken for bytes.
  @Test
  void a_file_that_was_made_shorter_ends_there() throws IOException {
    try (var file = open(disk, path)) {
      file.write(blocks(1, MANY), 0);
      file.truncate(5 * BLOCK);
      assertThat(file.size()).isEqualTo(5 * BLOCK);
      file.write(blocks(2, 2), 5 * BLOCK);
    }
    assertThat(Files.size(path)).isEqualTo(7 * BLOCK);
  }

  /// A sale that had to wait for all of it would wait for 40 ms.
  @Test
  void room_is_made_beside_what_is_written_and_given_back() throws IOException {
    long megabyte = 1 << 20;
    try (var file = open(Disk.REAL, path)) {
      assertThat(file.tryLock()).isNotNull(); // as H2 does
      for (int i = 0; i < 40; i++) {
        file.write(blocks(1, 64), CHUNKS + i * megabyte / 4);
      }
      long end = file.size();
      Until.holds("there is room", () -> Files.size(path) >= 2 * end);
      assertThat(Files.size(path)).isLessThan(3 * end);
      assertThat(file.size()).isEqualTo(end);
      file.truncate(end - megabyte);
    }
    assertThat(Files.size(path)).isEqualTo(CHUNKS + 9 * megabyte);
    try (var again = open(Disk.REAL, path)) {
      assertThat(again.size()).isEqualTo(CHUNKS + 9 * megabyte);
    }
  }
}
