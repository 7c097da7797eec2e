package org.counterfoil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.counterfoil.app.StoreKeeper.Opened;
import org.counterfoil.app.start.LostShop;
import org.counterfoil.app.start.Trouble;
import org.counterfoil.core.Core;
import org.counterfoil.core.Until;
import org.counterfoil.core.backup.Backups;
import org.counterfoil.core.backup.KeyProtection;
import org.counterfoil.core.backup.LostKey;
import org.counterfoil.core.backup.PermittedRestore;
import org.counterfoil.core.backup.RecoveryCode;
import org.counterfoil.core.backup.Restore;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.StoreKey;
import org.counterfoil.core.database.StoreTrouble;
import org.counterfoil.core.database.Unlocking;
import org.counterfoil.core.keystore.Keystore;
import org.counterfoil.core.organisation.Feature;
import org.counterfoil.core.organisation.SwitchFeature;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opening, restoring and unlocking, on the store of a lost shop that is back.
class StoreKeeperTest {
  private static final String PASSPHRASE = "green ladder";

  @TempDir private Path temp;
  private StoreKeeper keeper = new StoreKeeper(Path.of("."), Clock.systemUTC(), Keystore.NONE);
  private @Nullable LostShop shop;

  @BeforeEach
  void bringBack() {
    shop = new LostShop(temp.resolve("stick"));
    keeper = keeper();
    assertThat(keeper.open()).isInstanceOf(Opened.Open.class);
    assertThat(keeper.restoreHere(lost().backup(), lost().code()))
        .isInstanceOf(Restore.Restored.class);
  }

  @AfterEach
  void close() {
    keeper.close();
  }

  private LostShop lost() {
    return java.util.Objects.requireNonNull(shop);
  }

  private StoreFolder folder() {
    return new StoreFolder(temp.resolve("till"));
  }

  private StoreKeeper keeper() {
    return new StoreKeeper(folder().path(), Clock.systemUTC(), Keystore.NONE);
  }

  private static Core core(Opened opened) {
    assertThat(opened).isInstanceOf(Opened.Open.class);
    return ((Opened.Open) opened).core();
  }

  private static Trouble trouble(Opened opened) {
    assertThat(opened).isInstanceOf(Opened.Shut.class);
    return ((Opened.Shut) opened).trouble();
  }

  /// A new start of the program, with the passphrase set.
  private void restartLocked() {
    var core = core(keeper.open());
    var set =
        Actor.SYSTEM.during(
            () -> new KeyProtection(core.store()).set(new char[0], PASSPHRASE.toCharArray()));
    assertThat(set).isEqualTo(new KeyProtection.Changed());
    keeper.close();
    keeper = keeper();
  }

  private PermittedRestore backUp(Core core) {
    var backups = new Backups(core.store(), Clock.systemUTC(), ZoneOffset.UTC);
    return Actor.SYSTEM.during(() -> backups.toRestore(backups.make().backup()));
  }

  @Test
  void a_shop_brought_to_this_machine_tells_its_new_numbers_once_and_nothing_else() {
    var opened = keeper.open();
    assertThat(((Opened.Open) opened).troubles())
        .containsExactly(new Trouble.NewNumbers("S-01B-000001"));
    assertThat(((Opened.Open) keeper.open()).troubles()).isEmpty();
    opened = keeper.open();
    lost().assertIsBackIn(core(opened));
    assertThat(
            new Backups(core(opened).store(), Clock.systemUTC(), ZoneOffset.UTC).hasRecoveryCode())
        .isTrue();
  }

  @Test
  void a_store_opened_ahead_is_taken_by_whoever_opens_it_first() {
    keeper.openAhead();
    Until.holds("the store is open", () -> keeper.core().isPresent());
    var ahead = keeper.core().orElseThrow();
    assertThat(core(keeper.open())).isSameAs(ahead);
    lost().assertIsBackIn(ahead);
    assertThat(core(keeper.open())).isNotSameAs(ahead);
  }

  @Test
  void a_store_opened_ahead_that_nobody_took_is_closed_with_the_rest() {
    keeper.openAhead();
    keeper.close();
    var other = keeper();
    lost().assertIsBackIn(core(other.open()));
    other.close();
  }

  @Test
  void a_trouble_found_ahead_is_told_to_whoever_opens_first() {
    restartLocked();
    keeper.openAhead();
    assertThat(trouble(keeper.open())).isEqualTo(new Trouble.Locked(false));
    lost().assertIsBackIn(core(keeper.unlock(PASSPHRASE.toCharArray())));
  }

  @Test
  void a_restoring_that_is_refused_leaves_the_empty_store_open() {
    var empty = new StoreKeeper(temp.resolve("empty"), Clock.systemUTC(), Keystore.NONE);
    var first = core(empty.open());
    assertThat(damaged(empty)).isEqualTo(new Restore.Refused(Restore.Reason.DAMAGED));
    var second = empty.core().orElseThrow();
    assertThat(second).isNotSameAs(first);
    assertThat(second.whereabouts().ask()).isEmpty();
    empty.close();
  }

  private Restore.Outcome damaged(StoreKeeper into) {
    try {
      var bytes = Files.readAllBytes(lost().backup().file());
      bytes[bytes.length / 2] ^= 1;
      Files.write(lost().backup().file(), bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return into.restoreHere(lost().backup(), lost().code());
  }

  @Test
  void a_passphrase_is_asked_for_and_only_then_called_wrong() {
    restartLocked();
    assertThat(trouble(keeper.open())).isEqualTo(new Trouble.Locked(false));
    assertThat(trouble(keeper.unlock("green adder".toCharArray())))
        .isEqualTo(new Trouble.Locked(true));
    lost().assertIsBackIn(core(keeper.unlock(PASSPHRASE.toCharArray())));
  }

  @Test
  void a_backup_is_restored_in_a_store_with_a_passphrase() {
    restartLocked();
    var backup = backUp(core(keeper.unlock(PASSPHRASE.toCharArray())));
    assertThat(keeper.restore(backup)).isTrue();
    lost().assertIsBackIn(core(keeper.open()));
  }

  /// Nothing was stopped half-way: somebody asked for it.
  @Test
  void a_backup_put_in_place_tells_what_came_after_it() {
    var core = core(keeper.open());
    var backup = backUp(core);
    switchTables(core, true);
    assertThat(keeper.restore(backup)).isTrue();
    var opened = keeper.open();
    assertThat(((Opened.Open) opened).troubles()).containsExactly(new Trouble.BackupInPlace(1));
    assertThat(((Opened.Open) keeper.open()).troubles()).isEmpty();
  }

  @Test
  void a_damaged_store_with_a_passphrase_is_rebuilt() throws IOException {
    restartLocked();
    core(keeper.unlock(PASSPHRASE.toCharArray()));
    keeper.close();
    Files.write(folder().databaseFile(), new byte[20_000]);
    assertThat(trouble(keeper.open())).isEqualTo(new Trouble.NotOpen(StoreTrouble.Kind.DAMAGED));
    var rebuilt = keeper.rebuild();
    assertThat(((Opened.Open) rebuilt).troubles())
        .singleElement()
        .isInstanceOf(Trouble.Rebuilt.class);
    lost().assertIsBackIn(core(rebuilt));
  }

  @Test
  void what_a_rebuilding_could_not_save_is_told_with_the_new_numbers() throws IOException {
    core(keeper.open());
    keeper.close();
    var old = temp.resolve("before");
    Files.copy(folder().databaseFile(), old);
    var roll = folder().roll().resolve("roll-000000000001.cfr");
    int end = (int) Files.size(roll);
    var core = core(keeper.open());
    switchTables(core, true);
    switchTables(core, false);
    keeper.close();
    var bytes = Files.readAllBytes(roll);
    bytes[end + 60] ^= 1; // in the first of the two
    Files.write(roll, bytes);
    Files.copy(old, folder().databaseFile(), StandardCopyOption.REPLACE_EXISTING);
    assertThat(trouble(keeper.open()))
        .isEqualTo(new Trouble.NotOpen(StoreTrouble.Kind.ROLL_DAMAGED));
    assertThat(((Opened.Open) keeper.rebuild()).troubles())
        .contains(new Trouble.EntriesLost(2), new Trouble.NewNumbers("S-01C-000001"));
    assertThat(((Opened.Open) keeper.open()).troubles()).isEmpty();
  }

  private static void switchTables(Core core, boolean on) {
    var division = core.whereabouts().here().division().id();
    Actor.SYSTEM.during(
        () ->
            core.organisation()
                .switchFeature()
                .change(new SwitchFeature.Command(division, Feature.TABLES, on)));
  }

  @Test
  void a_passphrase_changed_while_the_shop_is_open_is_the_one_that_counts() {
    var core = core(keeper.open());
    Actor.SYSTEM.during(
        () -> new KeyProtection(core.store()).set(new char[0], PASSPHRASE.toCharArray()));
    keeper.passphraseIs(PASSPHRASE.toCharArray());
    lost().assertIsBackIn(core(keeper.open()));
  }

  @Test
  void a_key_of_another_store_is_no_passphrase() throws IOException {
    StoreKey.create(folder().key(), Unlocking.PLAIN);
    assertThat(trouble(keeper.open())).isEqualTo(new Trouble.NotOpen(StoreTrouble.Kind.WRONG_KEY));
  }

  @Test
  void the_right_key_is_not_called_wrong_where_a_backup_opens_with_it() throws IOException {
    backUp(core(keeper.open()));
    keeper.close();
    var bytes = Files.readAllBytes(folder().databaseFile());
    bytes[12] ^= 1; // in the cipher's salt: H2 says the key is wrong
    Files.write(folder().databaseFile(), bytes);
    Files.write(folder().roll().resolve("roll-000000000001.cfr"), new byte[4_000]);
    assertThat(trouble(keeper.open())).isEqualTo(new Trouble.NotOpen(StoreTrouble.Kind.DAMAGED));
    lost().assertIsBackIn(core(keeper.rebuild()));
  }

  @Test
  void the_code_opens_what_a_forgotten_passphrase_keeps_shut() {
    restartLocked();
    trouble(keeper.unlock("green adder".toCharArray()));
    assertThat(keeper.putKeyBack(Optional.empty(), RecoveryCode.fresh()))
        .isEqualTo(new LostKey.Refused(LostKey.Reason.WRONG_CODE));
    assertThat(keeper.putKeyBack(Optional.empty(), lost().code())).isEqualTo(new LostKey.PutBack());
    lost().assertIsBackIn(core(keeper.open()));
  }
}
