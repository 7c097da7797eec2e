package org.counterfoil.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipInputStream;
import org.counterfoil.core.tillroll.Disk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCopyTest {
  private static final int SOME = 60;

  @TempDir Path temp;
  private NoteStore notes;

  @BeforeEach
  void open() {
    notes = NoteStore.open(temp.resolve("till"), Disk.REAL);
    ChunkRoom.isReusedAfter(notes.store().database(), 0);
    write("before ", SOME);
  }

  @AfterEach
  void close() {
    notes.close();
  }

  @Test
  void a_copy_is_the_store_as_it_was_when_it_was_begun_whatever_came_after() throws Exception {
    long last = notes.store().database().settledSeq();
    try (var copy = begin()) {
      for (int i = 0; i < 5; i++) {
        write("after ", SOME);
        gather();
      }
      assertThat(copy.writeTo(zip(), "store.mv.db", () -> false)).isTrue();
    }
    assertThat(examined().lastSeq()).isEqualTo(last);
    assertThat(examined().report().isClean()).isTrue();
  }

  @Test
  void commands_go_on_while_the_file_is_copied() throws Exception {
    long last = notes.store().database().settledSeq();
    try (var copy = begin()) {
      assertThat(copy.writeTo(zip(), "store.mv.db", this::oneMore)).isTrue();
    }
    assertThat(notes.facts()).contains("meanwhile");
    assertThat(examined().lastSeq()).isEqualTo(last);
    assertThat(examined().report().isClean()).isTrue();
  }

  private boolean oneMore() {
    notes.write("meanwhile");
    return false;
  }

  @Test
  void what_nothing_is_read_from_any_more_is_left_out() throws Exception {
    write("more ", 5 * SOME);
    try (var copy = begin()) {
      copy.writeTo(zip(), "store.mv.db", () -> false);
    }
    long before = Files.size(zip());
    gather();
    notes.write("one more");
    try (var copy = begin()) {
      copy.writeTo(zip(), "store.mv.db", () -> false);
    }
    assertThat(Files.size(zip())).isLessThan(before * 3 / 4);
    assertThat(examined().report().isClean()).isTrue();
  }

  @Test
  void a_copy_that_is_given_up_says_so() throws Exception {
    try (var copy = begin()) {
      assertThat(copy.writeTo(zip(), "store.mv.db", () -> true)).isFalse();
    }
  }

  @Test
  void reading_a_copy_through_ends_when_it_is_given_up() throws Exception {
    try (var copy = begin()) {
      copy.writeTo(zip(), "store.mv.db", () -> false);
    }
    var file = unpacked();
    var key = notes.store().key();
    var looks = new AtomicInteger();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> StoreCopy.examine(file, key, () -> looks.incrementAndGet() > 1));
    assertThat(StoreCopy.examine(file, key).report().isClean()).isTrue();
  }

  @Test
  void a_check_of_a_store_that_is_about_to_be_closed_ends() {
    notes.store().database().windUp();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> IntegrityCheck.of(notes.store()));
  }

  private void write(String text, int times) {
    for (int i = 0; i < times; i++) {
      notes.write(text + i);
      notes.store().database().flush();
    }
  }

  private void gather() {
    while (notes.store().database().gather()) {}
  }

  private FileCopy begin() throws SQLException {
    notes.store().database().flush();
    return notes
        .store()
        .database()
        .reading(
            connection -> {
              try {
                return FileCopy.begin(StoreHeader.storeOf(connection));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private Path zip() {
    return temp.resolve("copy.zip");
  }

  private StoreCopy examined() throws IOException {
    return StoreCopy.examine(unpacked(), notes.store().key());
  }

  private Path unpacked() throws IOException {
    var file = Files.createTempDirectory(temp, "copy").resolve("store.mv.db");
    try (var in = new ZipInputStream(Files.newInputStream(zip()))) {
      in.getNextEntry();
      Files.copy(in, file);
    }
    return file;
  }
}
