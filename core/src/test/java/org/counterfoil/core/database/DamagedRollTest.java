package org.counterfoil.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.core.database.StoreFaultsTest.assertTrouble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.counterfoil.core.database.Store.Lost;
import org.counterfoil.core.database.StoreTrouble.Kind;
import org.counterfoil.core.tillroll.Condition;
import org.counterfoil.core.tillroll.Disk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedRollTest {
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

  private void writeAndClose(int from, int to) {
    for (int i = from; i <= to; i++) {
      notes.write("note " + i);
    }
    notes.close();
  }

  @Test
  void a_roll_damaged_in_the_middle_is_kept_aside_and_written_anew() throws IOException {
    writeAndClose(1, 30);
    flip(Files.size(rollFile()) / 2);
    open();
    assertThat(notes.store().opening().roll()).isInstanceOf(Condition.Damaged.class);
    assertThat(notes.store().opening().rollRewritten()).isTrue();
    assertThat(notes.store().opening().lost()).isNull();
    assertThat(temp).isDirectoryContaining("glob:**/roll.replaced-*");
    assertThat(IntegrityCheck.of(notes.store()).findings()).isEmpty();
    notes.write("goes on");
    close();
    open();
    assertThat(notes.store().opening().roll()).isEqualTo(new Condition.Intact());
    assertThat(notes.facts()).hasSize(31);
  }

  @Test
  void a_roll_whose_header_is_damaged_is_written_anew() throws IOException {
    writeAndClose(1, 5);
    flip(2);
    open();
    assertThat(notes.store().opening().rollWasDamaged()).isTrue();
    assertThat(IntegrityCheck.of(notes.store()).findings()).isEmpty();
  }

  @Test
  void a_roll_whose_header_names_another_device_is_written_anew() throws IOException {
    writeAndClose(1, 5);
    flip(30);
    open();
    assertThat(notes.store().opening().rollWasDamaged()).isTrue();
    assertThat(IntegrityCheck.of(notes.store()).findings()).isEmpty();
  }

  @Test
  void a_lost_roll_is_written_anew_and_goes_on_as_another_device() throws IOException {
    var device = notes.store().device();
    writeAndClose(1, 5);
    Files.delete(rollFile());
    Files.delete(new StoreFolder(temp).roll());
    open();
    assertThat(notes.store().device()).isNotEqualTo(device);
    assertThat(notes.store().opening().goesOnFor()).isEqualTo(device);
    assertThat(notes.store().opening().appended()).isEqualTo(5);
  }

  @Test
  void what_neither_store_nor_roll_has_is_told_to_the_entry() throws IOException {
    writeAndClose(1, 10);
    var old = temp.resolve("as-of-10");
    Files.copy(new StoreFolder(temp).databaseFile(), old);
    open();
    writeAndClose(11, 11);
    long end = Files.size(rollFile());
    open();
    writeAndClose(12, 20);
    flip(end + 60); // in the frame of entry 12
    Files.copy(old, new StoreFolder(temp).databaseFile(), StandardCopyOption.REPLACE_EXISTING);
    assertTrouble(Kind.ROLL_DAMAGED, this::open);
    notes =
        new NoteStore(
            Store.openWithLoss(
                new StoreFolder(temp),
                Unlocking.PLAIN,
                NoteStore.MAPPERS,
                NoteStore.CLOCK,
                Disk.REAL));
    assertThat(notes.store().opening().lost()).isEqualTo(new Lost(12, 20));
    assertThat(notes.facts()).hasSize(11).last().isEqualTo("note 11");
    notes.write("goes on");
    assertThat(IntegrityCheck.of(notes.store()).findings()).isEmpty();
  }

  @Test
  void a_store_that_lies_beyond_the_damage_takes_over_what_follows() throws IOException {
    writeAndClose(1, 3);
    long end = Files.size(rollFile());
    open();
    writeAndClose(4, 10);
    var old = temp.resolve("as-of-10");
    Files.copy(new StoreFolder(temp).databaseFile(), old);
    open();
    writeAndClose(11, 14);
    flip(end + 60); // in the frame of entry 4
    Files.copy(old, new StoreFolder(temp).databaseFile(), StandardCopyOption.REPLACE_EXISTING);
    open();
    assertThat(notes.store().opening().applied()).isEqualTo(4);
    assertThat(notes.store().opening().lost()).isNull();
    assertThat(notes.facts()).hasSize(14);
    assertThat(IntegrityCheck.of(notes.store()).findings()).isEmpty();
  }

  @Test
  void a_wrong_key_beside_a_lost_store_does_not_overwrite_the_roll() throws IOException {
    writeAndClose(1, 5);
    Files.delete(new StoreFolder(temp).databaseFile());
    var roll = Files.readAllBytes(rollFile());
    var other = Files.createDirectory(temp.resolve("other"));
    StoreKey.create(new StoreFolder(other).key(), Unlocking.PLAIN);
    Files.copy(
        new StoreFolder(other).key(),
        new StoreFolder(temp).key(),
        StandardCopyOption.REPLACE_EXISTING);
    assertTrouble(Kind.WRONG_KEY, this::open);
    assertThat(Files.readAllBytes(rollFile())).isEqualTo(roll);
  }

  private Path rollFile() {
    return new StoreFolder(temp).roll().resolve("roll-000000000001.cfr");
  }

  private void flip(long position) throws IOException {
    var bytes = Files.readAllBytes(rollFile());
    bytes[(int) position] ^= 0x55;
    Files.write(rollFile(), bytes);
  }
}
