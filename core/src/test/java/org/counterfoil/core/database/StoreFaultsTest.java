package org.counterfoil.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.counterfoil.core.crash.FaultDisk;
import org.counterfoil.core.crash.RollDisk;
import org.counterfoil.core.database.StoreTrouble.Kind;
import org.counterfoil.core.tillroll.Disk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFaultsTest {
  @TempDir Path temp;
  private NoteStore notes;

  @BeforeEach
  void open() {
    notes = NoteStore.open(temp, Disk.REAL);
  }

  @AfterEach
  void close() {
    notes.close();
  }

  @Test
  void a_disk_that_runs_full_at_any_byte_loses_nothing_and_the_store_goes_on() throws IOException {
    var random = new Random(7);
    for (int round = 0; round < 12; round++) {
      var folder = Files.createDirectory(temp.resolve("full-" + round));
      var disk = new FaultDisk(folder);
      var acknowledged = new ArrayList<String>();
      try (var shop = NoteStore.open(folder, disk)) {
        acknowledged.add(shop.write("first"));
        disk.fullAfter(random.nextInt(120_000));
        assertThat(writeUntilTrouble(shop, acknowledged))
            .isIn(Kind.DISK_FULL, Kind.ROLL_NOT_WRITTEN);
        assertThat(writeUntilTrouble(shop, acknowledged)).isNotNull();
        disk.makeRoom();
        acknowledged.add(shop.write("after"));
        assertThat(shop.facts()).containsAll(acknowledged).doesNotHaveDuplicates();
      }
      try (var again = NoteStore.open(folder, disk)) {
        assertThat(again.facts()).containsAll(acknowledged);
        assertThat(IntegrityCheck.of(again.store()).findings()).isEmpty();
      }
    }
  }

  @Test
  void a_disk_that_runs_full_while_the_file_is_gathered_loses_nothing() throws IOException {
    var random = new Random(11);
    for (int round = 0; round < 6; round++) {
      var folder = Files.createDirectory(temp.resolve("gather-" + round));
      var disk = new FaultDisk(folder);
      var acknowledged = new ArrayList<String>();
      try (var shop = NoteStore.open(folder, disk)) {
        ChunkRoom.isReusedAfter(shop.store().database(), 0);
        for (int i = 0; i < 40; i++) {
          acknowledged.add(shop.write("note-" + i));
        }
        disk.fullAfter(random.nextInt(20_000));
        assertThatExceptionOfType(StoreTrouble.class)
            .isThrownBy(() -> shop.store().database().gather())
            .returns(Kind.DISK_FULL, StoreTrouble::kind);
        disk.makeRoom();
        acknowledged.add(shop.write("after"));
        assertThat(shop.facts()).containsAll(acknowledged);
      }
      try (var again = NoteStore.open(folder, disk)) {
        assertThat(again.facts()).containsAll(acknowledged);
        assertThat(IntegrityCheck.of(again.store()).findings()).isEmpty();
      }
    }
  }

  private static Kind writeUntilTrouble(NoteStore shop, List<String> acknowledged) {
    for (int i = 0; i < 1_000; i++) {
      try {
        acknowledged.add(shop.write("note-" + acknowledged.size() + "-" + "x".repeat(900)));
        if (i % 20 == 0) {
          shop.store().database().flush(); // the roll has room for a while yet
        }
      } catch (StoreTrouble e) {
        return e.kind();
      }
    }
    throw new AssertionError("The disk never ran full");
  }

  @Test
  void a_till_roll_out_of_reach_catches_up_as_soon_as_it_is_back_without_another_command()
      throws IOException {
    var disk = new RollDisk();
    try (var shop = NoteStore.open(Files.createDirectory(temp.resolve("two-disks")), disk)) {
      disk.outOfReach();
      shop.write("paid");
      var database = shop.store().database();
      assertThat(database.rollIsBehind()).isTrue();
      assertTrouble(Kind.ROLL_NOT_WRITTEN, () -> shop.write("refused"));
      assertThat(database.catchUpRoll()).isFalse();
      disk.back();
      assertThat(database.catchUpRoll()).isTrue();
      assertThat(database.rollIsBehind()).isFalse();
      assertThat(IntegrityCheck.of(shop.store()).findings()).isEmpty();
    }
  }

  @Test
  void a_thread_that_is_interrupted_does_not_close_the_store() throws InterruptedException {
    notes.write("before");
    var busy =
        Thread.ofPlatform()
            .start(
                () -> {
                  for (int i = 0; i < 200; i++) {
                    notes.write("busy " + i);
                    notes.facts();
                  }
                });
    do {
      busy.interrupt();
    } while (!busy.join(Duration.ofMillis(5))); // oftener, and a slow machine gets nothing done
    notes.write("after");
    assertThat(notes.facts()).hasSize(202).doesNotHaveDuplicates();
    assertThat(IntegrityCheck.of(notes.store()).findings()).isEmpty();
  }

  @Test
  void a_command_too_large_for_one_entry_leaves_nothing_for_the_next_to_commit() {
    var random = new Random(3);
    assertThatThrownBy(
            () ->
                notes.command(
                    mapper -> {
                      for (int i = 0; i < 900; i++) {
                        mapper.insertFact(notes.id(), NoteStore.noise(random, 3_500));
                      }
                    }))
        .hasMessageContaining("too many for one entry");
    notes.write("small");
    assertThat(notes.facts()).containsExactly("small");
  }

  @Test
  void a_folder_that_cannot_be_written_is_told_as_such() throws IOException {
    var zip = temp.resolve("read-only.zip");
    try (var made =
        FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of("create", "true"))) {
      Files.createDirectory(made.getPath("/shop"));
    }
    try (var readOnly = FileSystems.newFileSystem(zip, Map.of("accessMode", "readOnly"))) {
      assertTrouble(Kind.READ_ONLY, () -> NoteStore.open(readOnly.getPath("/shop"), Disk.REAL));
    }
  }

  @Test
  void a_store_file_that_cannot_be_written_is_told_as_such() throws IOException {
    notes.close();
    var file = new StoreFolder(temp).databaseFile().toFile();
    assumeThat(file.setReadOnly() && !file.canWrite()).as("not run as root").isTrue();
    assertTrouble(Kind.READ_ONLY, () -> NoteStore.open(temp, Disk.REAL));
  }

  @Test
  void an_upgrade_that_fails_half_way_gives_the_store_back_as_it_was() throws Exception {
    notes.write("paid");
    notes.close();
    var file = new StoreFolder(temp).databaseFile();
    assertTrouble(
        Kind.UPGRADE_FAILED,
        () ->
            Schema.bringUpToDate(
                access(),
                file,
                900,
                "classpath:org/counterfoil/core/migration,"
                    + "classpath:org/counterfoil/core/database/failing"));
    open();
    assertThat(notes.facts()).containsExactly("paid");
    assertThat(tables()).contains("setting").doesNotContain("half_way");
  }

  private List<String> tables() throws Exception {
    return notes
        .store()
        .database()
        .reading(connection -> Tables.read(connection).all().stream().map(Table::name).toList());
  }

  private Access access() throws IOException {
    var key = StoreKey.read(new StoreFolder(temp).key(), new char[0]);
    var path = Disk.REAL.databasePath(new StoreFolder(temp).database());
    return new Access(path, key.password("database"), key.password("user"));
  }

  @Test
  void an_upgrade_cut_short_by_the_power_is_taken_back_at_the_next_start() throws IOException {
    notes.write("paid");
    notes.close();
    var folder = new StoreFolder(temp);
    Files.copy(folder.databaseFile(), folder.beforeUpgrade());
    Files.write(folder.databaseFile(), new byte[9_000]); // whatever half an upgrade leaves
    open();
    assertThat(notes.facts()).containsExactly("paid");
    assertThat(folder.beforeUpgrade()).doesNotExist();
  }

  @Test
  void tables_left_without_triggers_by_a_first_start_cut_short_get_them() throws Exception {
    notes.close();
    try (var connection = access().connect();
        var statement = connection.createStatement()) {
      statement.execute("drop trigger setting_journal");
    }
    open();
    notes.write("journalled");
    notes.close();
    Files.delete(new StoreFolder(temp).databaseFile());
    open();
    assertThat(notes.facts()).containsExactly("journalled");
  }

  static void assertTrouble(Kind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatExceptionOfType(StoreTrouble.class)
        .isThrownBy(call)
        .extracting(StoreTrouble::kind)
        .isEqualTo(kind);
  }
}
