package org.counterfoil.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.counterfoil.core.Until;
import org.counterfoil.core.crash.FaultDisk;
import org.counterfoil.core.database.StoreTrouble.Kind;
import org.counterfoil.core.tillroll.Disk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The store's file is written after its commands are done: until then the till roll has them.
class LateFileTest {
  private static final int ROUNDS = 8;

  @TempDir Path temp;
  private NoteStore notes;

  @BeforeEach
  void open() {
    notes = NoteStore.open(temp, Disk.REAL);
    notes.store().database().flush();
  }

  @AfterEach
  void close() {
    notes.close();
  }

  @Test
  void the_file_follows_by_itself() {
    notes.write("sold");
    Until.holds("the file has it", () -> inFile() == 1);
  }

  /// The number of the last entry that is in the file, read from a copy.
  private long inFile() throws IOException {
    var copy = Files.createTempDirectory(temp, "copy").resolve("store.mv.db");
    Files.copy(folder().databaseFile(), copy);
    return StoreCopy.examine(copy, notes.store().key()).lastSeq();
  }

  @Test
  void a_power_cut_before_that_takes_nothing_not_even_what_is_on_this_till_alone()
      throws IOException {
    local("SALE", 3);
    local("LAYBY", 8);
    var kept = fileAsItIs();
    notes.command(
        mapper -> {
          mapper.setSeries("SALE", 4);
          mapper.insertFact(notes.id(), "sold");
          mapper.setSeries("RETURN", 1);
          mapper.dropSeries("LAYBY");
          mapper.renameSeries("RETURN", "CREDIT");
        });
    notes.command(mapper -> mapper.setSeries("SALE", 5)); // changes nothing: not in the journal
    notes.command(
        mapper -> {
          mapper.setSeries("SALE", 6);
          mapper.insertFact(notes.id(), "sold again");
        });
    comesBackWith(kept);
    assertThat(notes.facts()).containsExactly("sold", "sold again");
    assertThat(series()).containsExactly("CREDIT 1", "SALE 6");
    assertThat(notes.store().opening().applied()).isEqualTo(2);
    assertThat(notes.store().opening().storeWasOld()).isFalse();
    assertThat(notes.store().opening().rollWasDamaged()).isFalse();
    assertThat(IntegrityCheck.of(notes.store()).findings()).isEmpty();
  }

  @Test
  void commands_in_any_number_and_order_are_the_same_after_it() throws IOException {
    var random = new Random(5);
    for (int round = 0; round < ROUNDS; round++) {
      local("BETWEEN", random.nextInt());
      var kept = fileAsItIs();
      for (int i = random.nextInt(1, 12); i > 0; i--) {
        notes.command(mapper -> change(mapper, random));
      }
      var facts = notes.facts();
      var series = series();
      comesBackWith(kept);
      assertThat(notes.facts()).isEqualTo(facts);
      assertThat(series()).isEqualTo(series);
      assertThat(notes.store().opening().storeWasOld()).isFalse();
    }
  }

  private void change(NoteMapper mapper, Random random) {
    mapper.insertFact(notes.id(), "fact " + random.nextInt());
    for (int i = random.nextInt(6); i > 0; i--) {
      var kind = "KIND " + random.nextInt(4);
      switch (random.nextInt(3)) {
        case 0 -> mapper.dropSeries(kind);
        case 1 -> mapper.insertReference(notes.id(), Long.toHexString(random.nextLong()), kind);
        default -> mapper.setSeries(kind, random.nextInt(1_000));
      }
    }
  }

  @Test
  void a_file_older_than_a_change_outside_the_commands_gets_the_facts_and_says_so()
      throws IOException {
    local("SALE", 3);
    var kept = fileAsItIs();
    local("SALE", 9);
    notes.command(
        mapper -> {
          mapper.insertFact(notes.id(), "sold");
          mapper.setSeries("SALE", 10);
        });
    comesBackWith(kept);
    assertThat(notes.facts()).containsExactly("sold");
    assertThat(series()).containsExactly("SALE 3");
    assertThat(notes.store().opening().storeWasOld()).isTrue();
  }

  @Test
  void a_command_with_more_on_this_till_than_the_roll_takes_is_in_the_file_at_once()
      throws IOException {
    var random = new Random(9);
    notes.command(
        mapper -> {
          mapper.insertFact(notes.id(), "sold");
          mapper.keepBasket(notes.id(), NoteStore.noise(random, 250_000));
        });
    assertThat(inFile()).isEqualTo(1);
    comesBackWith(fileAsItIs());
    assertThat(notes.store().database().queries(NoteMapper.class).baskets()).isEqualTo(1);
    assertThat(notes.facts()).containsExactly("sold");
  }

  @Test
  void what_is_only_on_the_roll_can_be_looked_up_while_the_disk_is_full() throws IOException {
    var disk = new FaultDisk(Files.createDirectory(temp.resolve("full")));
    try (var shop = NoteStore.open(temp.resolve("full"), disk)) {
      shop.store().database().flush();
      shop.write("sold");
      disk.fullAfter(0);
      for (int i = 0; i < 3; i++) {
        assertThatExceptionOfType(StoreTrouble.class)
            .isThrownBy(() -> shop.store().database().flush())
            .returns(Kind.DISK_FULL, StoreTrouble::kind);
        assertThat(shop.facts()).containsExactly("sold");
      }
      disk.makeRoom();
      shop.write("sold again");
      shop.store().database().flush();
      assertThat(shop.facts()).containsExactly("sold", "sold again");
    }
  }

  @Test
  void nobody_is_given_an_entry_before_it_is_on_the_disk() throws IOException {
    var disk = new FaultDisk(Files.createDirectory(temp.resolve("watched")));
    try (var shop = NoteStore.open(temp.resolve("watched"), disk)) {
      var database = shop.store().database();
      shop.write("first");
      database.flush();
      var given = new AtomicInteger();
      disk.beforeForce(() -> given.set(beside(() -> database.entriesAfter(0, 10).size())));
      shop.write("second");
      assertThat(given).hasValue(1);
      assertThat(database.entriesAfter(0, 10)).hasSize(2);
    }
  }

  private static <T> T beside(Supplier<T> query) {
    return CompletableFuture.supplyAsync(query).orTimeout(30, TimeUnit.SECONDS).join();
  }

  /// Neither roll nor file can be written: whoever is told so may do it again.
  @Test
  void what_was_refused_is_not_found_done_at_a_later_start() throws IOException {
    var random = new Random(13);
    int refusals = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var folder = Files.createDirectory(temp.resolve("refused-" + round));
      var disk = new FaultDisk(folder);
      var refused = new ArrayList<String>();
      try (var shop = NoteStore.open(folder, disk)) {
        shop.write("first");
        disk.fullAfter(random.nextInt(12_000));
        for (int i = 0; refused.isEmpty() && i < 100; i++) {
          write(shop, i + " " + "x".repeat(random.nextInt(2_000)), refused);
        }
      }
      try (var again = NoteStore.open(folder, new FaultDisk(folder))) {
        assertThat(again.facts()).contains("first").noneMatch(refused::contains);
      }
      refusals += refused.size();
    }
    assertThat(refusals).isPositive();
  }

  @Test
  void a_disk_that_writes_but_does_not_force_leaves_nothing_half_done() throws IOException {
    for (int forces = 1; forces <= 5; forces++) {
      var folder = Files.createDirectory(temp.resolve("forces-" + forces));
      var disk = new FaultDisk(folder);
      var refused = new ArrayList<String>();
      try (var shop = NoteStore.open(folder, disk)) {
        shop.write("first");
        disk.refuseForces(forces);
        write(shop, "second", refused);
        disk.refuseForces(0);
        shop.write("third");
        assertThat(shop.facts()).contains("first", "third").noneMatch(refused::contains);
      }
      try (var again = NoteStore.open(folder, disk)) {
        assertThat(again.facts()).contains("first", "third").noneMatch(refused::contains);
        assertThat(IntegrityCheck.of(again.store()).findings()).isEmpty();
      }
    }
  }

  private static void write(NoteStore shop, String content, List<String> refused) {
    try {
      shop.write(content);
    } catch (StoreTrouble e) {
      if (!e.unsettled()) {
        refused.add(content);
      }
    }
  }

  private void local(String kind, long number) {
    var mapper = notes.store().database().mapper(NoteMapper.class);
    notes
        .store()
        .database()
        .writeLocal(
            () -> {
              mapper.setSeries(kind, number);
              return kind;
            });
  }

  private List<String> series() {
    return notes.store().database().queries(NoteMapper.class).series();
  }

  private StoreFolder folder() {
    return new StoreFolder(temp);
  }

  private Path fileAsItIs() throws IOException {
    var kept = Files.createTempFile(temp, "kept", ".mv.db");
    return Files.copy(folder().databaseFile(), kept, StandardCopyOption.REPLACE_EXISTING);
  }

  /// As after a power cut: the roll, and a file that was not written since.
  private void comesBackWith(Path kept) throws IOException {
    notes.close();
    Files.copy(kept, folder().databaseFile(), StandardCopyOption.REPLACE_EXISTING);
    notes = NoteStore.open(temp, Disk.REAL);
  }
}
