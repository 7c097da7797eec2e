package org.counterfoil.core.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.NotPermitted;
import org.counterfoil.core.database.NoteStore;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.StoreKey;
import org.counterfoil.core.database.StoreTrouble;
import org.counterfoil.core.database.Unlocking;
import org.counterfoil.core.tillroll.Disk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the recovery code brings back: a whole shop on a new machine, or a lost key.
class RecoveryTest {
  private static final char[] NONE = {};
  private static final Instant NOW = NoteStore.NOW;

  @TempDir private Path temp;
  private StoreFolder shop = new StoreFolder(Path.of("."));
  private StoreFolder fresh = shop;
  private RecoveryCode code = RecoveryCode.fresh();
  private Instant now = NOW;
  private Backup backup = new Backup(Path.of("."), NOW);

  @BeforeEach
  void tradeAndBackUp() {
    shop = new StoreFolder(temp.resolve("till"));
    fresh = new StoreFolder(temp.resolve("new-till"));
    try (var notes = NoteStore.open(shop.path(), Disk.REAL)) {
      notes.write("sold");
      var backups = new Backups(notes.store(), Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC);
      code = Actor.SYSTEM.during(backups::issueRecoveryCode);
      backup = Actor.SYSTEM.during(backups::make).backup();
    }
  }

  private Restore.Outcome restore() {
    return Restore.onNewMachine(
        backup, RecoveryKey.read(shop.backups(), code), fresh, Unlocking.PLAIN, NOW);
  }

  private LostKey.Outcome putBack(RecoveryCode typed) {
    now = now.plusSeconds(1);
    return LostKey.putBack(shop, shop.backups(), typed, now);
  }

  private static List<String> facts(StoreFolder folder) {
    try (var notes = NoteStore.open(folder.path(), Disk.REAL)) {
      return notes.facts();
    }
  }

  private static Map<String, Integer> files(StoreFolder folder) throws IOException {
    var all = new TreeMap<String, Integer>();
    try (var files = Files.walk(folder.path())) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        all.put(file.toString(), Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return all;
  }

  @Test
  void a_store_that_was_only_begun_gives_way_to_a_backup() {
    assertThat(facts(fresh)).isEmpty();
    assertThat(restore()).isInstanceOf(Restore.Restored.class);
    assertThat(facts(fresh)).containsExactly("sold");
  }

  @Test
  void a_store_with_a_single_entry_does_not_give_way() throws IOException {
    try (var notes = NoteStore.open(fresh.path(), Disk.REAL)) {
      notes.write("kept");
    }
    var before = files(fresh);
    assertThat(restore()).isEqualTo(new Restore.Refused(Restore.Reason.STORE_IN_THE_WAY));
    assertThat(files(fresh)).isEqualTo(before);
    // Nor where only one of the two holds it.
    Files.delete(fresh.roll().resolve("roll-000000000001.cfr"));
    assertThat(restore()).isEqualTo(new Restore.Refused(Restore.Reason.STORE_IN_THE_WAY));
    assertThat(facts(fresh)).containsExactly("kept");
  }

  @Test
  void a_store_whose_key_is_lost_does_not_give_way() throws IOException {
    assertThat(facts(fresh)).isEmpty();
    Files.delete(fresh.key());
    assertThat(restore()).isEqualTo(new Restore.Refused(Restore.Reason.STORE_IN_THE_WAY));
    assertThat(fresh.databaseFile()).exists();
  }

  @Test
  void nothing_gives_way_to_a_backup_that_is_damaged() throws IOException {
    assertThat(facts(fresh)).isEmpty();
    var before = files(fresh);
    var bytes = Files.readAllBytes(backup.file());
    bytes[bytes.length / 2] ^= 1;
    Files.write(backup.file(), bytes);
    assertThat(restore()).isEqualTo(new Restore.Refused(Restore.Reason.DAMAGED));
    assertThat(files(fresh).keySet()).isEqualTo(before.keySet());
    assertThat(facts(fresh)).isEmpty();
  }

  @Test
  void a_restoring_cut_short_leaves_an_empty_store_that_opens_and_may_be_tried_again()
      throws IOException {
    assertThat(facts(fresh)).isEmpty();
    var hindrance = Files.createDirectories(fresh.path().resolve("store.key.new/full"));
    assertThatExceptionOfType(StoreTrouble.class).isThrownBy(this::restore);
    assertThat(fresh.databaseFile()).doesNotExist();
    Files.delete(hindrance);
    assertThat(facts(fresh)).isEmpty(); // the empty store, begun once more
    Files.delete(hindrance.getParent());
    UnusedStore.giveWay(fresh, RecoveryKey.read(shop.backups(), code), Unlocking.PLAIN);
    assertThat(facts(fresh)).isEmpty(); // and under the key of the backup
    assertThat(restore()).isInstanceOf(Restore.Restored.class);
    assertThat(facts(fresh)).containsExactly("sold");
  }

  @Test
  void the_code_stays_in_force_on_the_new_machine() {
    var key = RecoveryKey.read(shop.backups(), code);
    assertThat(restore()).isInstanceOf(Restore.Restored.class);
    RecoveryKey.keep(fresh, key, code);
    assertThat(RecoveryKey.read(fresh.backups(), code).derive("roll"))
        .isEqualTo(key.derive("roll"));
  }

  @Test
  void the_folder_of_a_whole_store_is_looked_into_as_well() {
    var set = BackupSet.look(shop.path()).orElseThrow();
    assertThat(set.folder()).isEqualTo(shop.backups());
    assertThat(set.hasRecoveryKey()).isTrue();
    assertThat(set.copies()).singleElement().matches(it -> it.bytes() > 0);
    assertThat(BackupSet.look(temp.resolve("nowhere"))).isEmpty();
    assertThat(BackupSet.look(temp).orElseThrow().copies()).isEmpty();
  }

  @Test
  void a_lost_key_is_put_back_by_the_code() throws IOException {
    Files.delete(shop.key());
    assertThat(putBack(code)).isEqualTo(new LostKey.PutBack());
    assertThat(facts(shop)).containsExactly("sold");
  }

  @Test
  void the_database_alone_or_the_roll_alone_prove_the_key() throws IOException {
    var roll = shop.roll().resolve("roll-000000000001.cfr");
    var aside = Files.move(roll, temp.resolve("roll-aside"));
    assertThat(putBack(code)).isEqualTo(new LostKey.PutBack());
    Files.move(aside, roll);
    Files.write(shop.databaseFile(), new byte[20_000]);
    assertThat(putBack(code)).isEqualTo(new LostKey.PutBack());
    Files.delete(roll);
    assertThat(putBack(code)).isEqualTo(new LostKey.Refused(LostKey.Reason.OTHER_STORE));
  }

  @Test
  void a_forgotten_passphrase_is_taken_away_by_the_code_and_the_old_key_is_kept()
      throws IOException {
    StoreKey.read(shop.key(), NONE).save(shop.key(), "forgotten by all".toCharArray());
    assertThat(putBack(code)).isEqualTo(new LostKey.PutBack());
    assertThat(StoreKey.isWrapped(shop.key())).isFalse();
    assertThat(shop.path()).isDirectoryContaining("glob:**/store.key.replaced-*");
    assertThat(facts(shop)).containsExactly("sold");
  }

  @Test
  void a_key_that_is_not_proved_is_not_written() throws IOException {
    var other = new StoreFolder(temp.resolve("other"));
    assertThat(facts(other)).isEmpty();
    var before = files(other);
    assertThat(LostKey.putBack(other, shop.backups(), code, NOW))
        .isEqualTo(new LostKey.Refused(LostKey.Reason.OTHER_STORE));
    assertThat(putBack(RecoveryCode.fresh()))
        .isEqualTo(new LostKey.Refused(LostKey.Reason.WRONG_CODE));
    assertThat(LostKey.putBack(shop, temp, code, NOW))
        .isEqualTo(new LostKey.Refused(LostKey.Reason.NO_RECOVERY_KEY));
    assertThat(files(other)).isEqualTo(before);
  }

  @Test
  void a_passphrase_is_set_changed_and_removed_by_whoever_knows_it() throws IOException {
    try (var notes = NoteStore.open(shop.path(), Disk.REAL)) {
      var protection = new KeyProtection(notes.store());
      assertThat(protection.isOn()).isFalse();
      assertThat(set(protection, "", "correct horse")).isEqualTo(new KeyProtection.Changed());
      assertThat(protection.isOn()).isTrue();
      assertThat(set(protection, "wrong", "battery staple")).isEqualTo(no("WRONG_PASSPHRASE"));
      assertThat(set(protection, "correct horse", "battery staple"))
          .isEqualTo(new KeyProtection.Changed());
      assertThat(remove(protection, "correct horse")).isEqualTo(no("WRONG_PASSPHRASE"));
      StoreKey.read(shop.key(), "battery staple".toCharArray());
      assertThat(remove(protection, "battery staple")).isEqualTo(new KeyProtection.Changed());
      assertThat(protection.isOn()).isFalse();
    }
    assertThat(facts(shop)).containsExactly("sold");
  }

  @Test
  void no_passphrase_is_set_that_is_short_or_that_no_code_could_replace() throws IOException {
    try (var notes = NoteStore.open(shop.path(), Disk.REAL)) {
      var protection = new KeyProtection(notes.store());
      assertThat(set(protection, "", "elevenchars")).isEqualTo(no("TOO_SHORT"));
      assertThatExceptionOfType(NotPermitted.class)
          .isThrownBy(() -> protection.set(NONE, "correct horse".toCharArray()));
      assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> protection.remove(NONE));
      Files.delete(RecoveryKey.in(shop.backups()));
      assertThat(set(protection, "", "correct horse")).isEqualTo(no("NO_RECOVERY_CODE"));
      assertThat(protection.isOn()).isFalse();
    }
  }

  private static KeyProtection.Outcome set(KeyProtection on, String present, String fresh) {
    return Actor.SYSTEM.during(() -> on.set(present.toCharArray(), fresh.toCharArray()));
  }

  private static KeyProtection.Outcome remove(KeyProtection on, String present) {
    return Actor.SYSTEM.during(() -> on.remove(present.toCharArray()));
  }

  private static KeyProtection.Outcome no(String why) {
    return new KeyProtection.NotChanged(KeyProtection.Refusal.valueOf(why));
  }
}
