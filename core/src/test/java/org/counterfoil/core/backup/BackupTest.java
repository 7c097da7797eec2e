package org.counterfoil.core.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.NotPermitted;
import org.counterfoil.core.database.IntegrityCheck;
import org.counterfoil.core.database.NoteStore;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.StoreKey;
import org.counterfoil.core.database.StoreTrouble;
import org.counterfoil.core.database.Unlocking;
import org.counterfoil.core.tillroll.Disk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  private static final Unlocking NO_PASSPHRASE = Unlocking.PLAIN;

  @TempDir Path temp;
  private Path home;
  private NoteStore notes;
  private Instant now = NoteStore.NOW;

  @BeforeEach
  void open() {
    home = temp.resolve("till");
    notes = NoteStore.open(home, Disk.REAL);
  }

  @AfterEach
  void close() {
    notes.close();
  }

  private StoreFolder folder() {
    return new StoreFolder(home);
  }

  private Backups backups() {
    return new Backups(notes.store(), Clock.fixed(now, ZoneOffset.UTC), ZoneOffset.UTC);
  }

  private Backup make() {
    var made = Actor.SYSTEM.during(() -> backups().make());
    assertThat(made.report().isClean()).isTrue();
    now = now.plus(Duration.ofHours(1));
    return made.backup();
  }

  private Rebuild.Opened rebuild() {
    var opened =
        Rebuild.open(folder(), NO_PASSPHRASE, NoteStore.MAPPERS, NoteStore.CLOCK, Disk.REAL);
    notes = new NoteStore(opened.store());
    return opened;
  }

  @Test
  void a_restored_backup_is_brought_up_to_the_last_command_by_the_roll() {
    notes.write("before");
    var backup = make();
    notes.write("after");
    notes.close();
    assertThat(Restore.inPlace(folder(), backup, NO_PASSPHRASE, now))
        .isInstanceOf(Restore.Restored.class);
    open();
    assertThat(notes.facts()).containsExactly("before", "after");
    assertThat(notes.store().opening().applied()).isEqualTo(1);
    assertThat(notes.store().opening().staleSums()).isTrue();
    assertThat(home).isDirectoryContaining("glob:**/store.mv.db.replaced-*");
    assertThat(IntegrityCheck.of(notes.store()).findings()).isEmpty();
  }

  @Test
  void stale_sums_are_told_until_they_were_rebuilt() throws IOException {
    notes.write("before");
    notes.close();
    Files.delete(folder().databaseFile());
    open();
    assertThat(notes.store().opening().staleSums()).isTrue();
    notes.close();
    open();
    assertThat(notes.store().opening().staleSums()).isTrue();
    notes.store().sumsAreRebuilt();
    notes.close();
    open();
    assertThat(notes.store().opening().staleSums()).isFalse();
  }

  @Test
  void nothing_readable_is_in_a_backup() throws IOException {
    notes.write("Rudo Moyo owes 12.50");
    var backup = make();
    try (var zip = new java.util.zip.ZipInputStream(Files.newInputStream(backup.file()))) {
      assertThat(zip.getNextEntry()).isNotNull();
      assertThat(new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1))
          .isNotEmpty()
          .doesNotContain("Rudo")
          .doesNotContain("JOURNAL_ENTRY");
    }
    assertThat(home).isDirectoryNotContaining("glob:**/unpacked-*");
  }

  @Test
  void the_days_backup_is_made_once() {
    assertThat(Actor.SYSTEM.during(() -> backups().makeIfDue())).isPresent();
    now = now.plus(Duration.ofHours(3));
    assertThat(Actor.SYSTEM.during(() -> backups().makeIfDue())).isEmpty();
    now = now.plus(Duration.ofDays(1));
    assertThat(Actor.SYSTEM.during(() -> backups().makeIfDue())).isPresent();
    assertThat(backups().all()).hasSize(2).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
  }

  @Test
  void backups_that_need_not_stay_are_removed() {
    var first = make();
    var second = make();
    assertThat(backups().all()).containsExactly(second);
    assertThat(first.file()).doesNotExist();
  }

  @Test
  void a_backup_is_given_up_when_the_program_ends_and_leaves_nothing_behind() {
    notes.write("before");
    notes.store().database().windUp();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> Actor.SYSTEM.during(() -> backups().make()));
    assertThat(backups().all()).isEmpty();
    assertThat(folder().backups()).isEmptyDirectory();
  }

  @Test
  void what_a_killed_program_had_unpacked_goes_with_the_next_backup() throws IOException {
    var left = Files.createDirectory(home.resolve("unpacked-7"));
    Files.write(left.resolve("store.mv.db"), new byte[10]);
    make();
    assertThat(left).doesNotExist();
  }

  @Test
  void two_backups_at_once_are_made_one_after_the_other() throws Exception {
    notes.write("before");
    var other = CompletableFuture.supplyAsync(() -> Actor.SYSTEM.during(() -> backups().make()));
    assertThat(Actor.SYSTEM.during(() -> backups().make()).report().isClean()).isTrue();
    assertThat(other.get(30, TimeUnit.SECONDS).report().isClean()).isTrue();
  }

  @Test
  void a_cashier_makes_no_backup() {
    assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> backups().make());
  }

  @Test
  void a_damaged_backup_is_refused_and_the_store_stays() throws IOException {
    notes.write("kept");
    var backup = make();
    var bytes = Files.readAllBytes(backup.file());
    bytes[bytes.length / 2] ^= 1;
    Files.write(backup.file(), bytes);
    notes.close();
    assertThat(Restore.inPlace(folder(), backup, NO_PASSPHRASE, now))
        .isEqualTo(new Restore.Refused(Restore.Reason.DAMAGED));
    open();
    assertThat(notes.facts()).containsExactly("kept");
  }

  @Test
  void an_open_store_is_not_replaced() {
    var backup = make();
    assertThatExceptionOfType(StoreTrouble.class)
        .isThrownBy(() -> Restore.inPlace(folder(), backup, NO_PASSPHRASE, now))
        .extracting(StoreTrouble::kind)
        .isEqualTo(StoreTrouble.Kind.IN_USE);
  }

  @Test
  void a_damaged_store_is_rebuilt_from_the_backup_and_the_roll() throws IOException {
    notes.write("before");
    var backup = make();
    notes.write("after");
    notes.close();
    Files.write(folder().databaseFile(), new byte[20_000]);
    assertThat(rebuild().source()).isEqualTo(new Rebuild.FromBackup(backup));
    assertThat(notes.facts()).containsExactly("before", "after");
    assertThat(IntegrityCheck.of(notes.store()).findings()).isEmpty();
  }

  @Test
  void a_damaged_store_without_a_backup_is_rebuilt_from_the_roll_alone() throws IOException {
    notes.write("before");
    notes.close();
    Files.write(folder().databaseFile(), new byte[20_000]);
    assertThat(rebuild().source()).isEqualTo(new Rebuild.FromRollAlone());
    assertThat(notes.facts()).containsExactly("before");
    assertThat(home).isDirectoryContaining("glob:**/store.mv.db.replaced-*");
  }

  @Test
  void a_damaged_store_without_backup_and_roll_is_not_replaced_by_an_empty_one()
      throws IOException {
    notes.write("before");
    notes.close();
    Files.write(folder().databaseFile(), new byte[20_000]);
    Files.delete(folder().roll().resolve("roll-000000000001.cfr"));
    assertThatExceptionOfType(StoreTrouble.class).isThrownBy(this::rebuild);
    assertThat(folder().databaseFile()).hasBinaryContent(new byte[20_000]);
  }

  @Test
  void a_backup_beyond_the_damage_saves_what_store_and_roll_cannot() throws IOException {
    notes.write("first");
    notes.close();
    var old = temp.resolve("as-of-first");
    Files.copy(folder().databaseFile(), old);
    var roll = folder().roll().resolve("roll-000000000001.cfr");
    long end = Files.size(roll);
    open();
    notes.write("second");
    var backup = make();
    notes.write("third");
    notes.close();
    Files.copy(old, folder().databaseFile(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    var bytes = Files.readAllBytes(roll);
    bytes[(int) end + 60] ^= 1;
    Files.write(roll, bytes);
    assertThat(rebuild().source()).isEqualTo(new Rebuild.FromBackup(backup));
    assertThat(notes.store().opening().lost()).isNull();
    assertThat(notes.facts()).containsExactly("first", "second", "third");
  }

  @Test
  void a_lost_machine_comes_back_with_the_recovery_code() {
    notes.write("on the stick");
    make();
    var code = Actor.SYSTEM.during(() -> backups().issueRecoveryCode());
    var stick = temp.resolve("stick");
    var copied = Actor.SYSTEM.during(() -> backups().copyTo(stick)).orElseThrow();
    var typed = RecoveryCode.parse(code.shown().toLowerCase(java.util.Locale.ROOT));
    var key = RecoveryKey.read(stick, typed.orElseThrow());
    var fresh = new StoreFolder(temp.resolve("new-till"));
    assertThat(Restore.onNewMachine(copied, key, fresh, NO_PASSPHRASE, now))
        .isInstanceOf(Restore.Restored.class);
    try (var there = NoteStore.open(fresh.path(), Disk.REAL)) {
      assertThat(there.facts()).containsExactly("on the stick");
      assertThat(there.store().opening().goesOnFor()).isEqualTo(notes.store().device());
      assertThat(there.store().opening().appended()).isEqualTo(1);
    }
    assertThat(Restore.onNewMachine(copied, key, fresh, NO_PASSPHRASE, now))
        .isEqualTo(new Restore.Refused(Restore.Reason.STORE_IN_THE_WAY));
  }

  @Test
  void another_recovery_code_opens_nothing() {
    make();
    assertThat(Actor.SYSTEM.during(() -> backups().copyTo(temp.resolve("stick")))).isEmpty();
    Actor.SYSTEM.during(() -> backups().issueRecoveryCode());
    assertThatExceptionOfType(StoreTrouble.class)
        .isThrownBy(() -> RecoveryKey.read(folder().backups(), RecoveryCode.fresh()))
        .extracting(StoreTrouble::kind)
        .isEqualTo(StoreTrouble.Kind.WRONG_KEY);
  }

  @Test
  void a_backup_of_another_store_is_refused() throws IOException {
    var backup = make();
    var other = new StoreFolder(Files.createDirectory(temp.resolve("other")));
    var key = StoreKey.create(temp.resolve("other.key"), NO_PASSPHRASE);
    assertThat(Restore.onNewMachine(backup, key, other, NO_PASSPHRASE, now))
        .isEqualTo(new Restore.Refused(Restore.Reason.WRONG_KEY));
    assertThat(other.holdsStore()).isFalse();
  }

  @Test
  void a_code_is_read_as_people_type_it() {
    var code = RecoveryCode.fresh();
    assertThat(code.shown()).matches("([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}");
    var spoken = code.shown().replace('-', ' ').replace('0', 'o').replace('1', 'l');
    assertThat(RecoveryCode.parse(spoken).orElseThrow().shown()).isEqualTo(code.shown());
    assertThat(List.of("", "12345", code.shown() + "A", code.shown().replaceAll(".$", "U")))
        .allSatisfy(it -> assertThat(RecoveryCode.parse(it)).isEmpty());
    assertThat(code).hasToString("RecoveryCode");
  }
}
