package org.counterfoil.core.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.database.NoteStore;
import org.counterfoil.core.database.Store;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.Unlocking;
import org.counterfoil.core.keystore.MemoryKeystore;
import org.counterfoil.core.tillroll.Disk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The recovery code is the way back from a keystore that is lost with its computer.
class KeystoreRecoveryTest {
  @TempDir Path temp;

  private static NoteStore open(StoreFolder folder, MemoryKeystore keystore) {
    return new NoteStore(
        Store.open(folder, Unlocking.by(keystore), NoteStore.MAPPERS, NoteStore.CLOCK, Disk.REAL));
  }

  @Test
  void a_lost_computer_comes_back_by_the_recovery_code_and_is_bound_to_the_new_one()
      throws Exception {
    var stick = temp.resolve("stick");
    RecoveryCode code;
    Backup backup;
    try (var notes = open(new StoreFolder(temp.resolve("lost")), new MemoryKeystore())) {
      notes.write("sold");
      var backups = new Backups(notes.store(), NoteStore.CLOCK, ZoneOffset.UTC);
      backup = Actor.SYSTEM.during(backups::make).backup();
      code = Actor.SYSTEM.during(backups::issueRecoveryCode);
      Actor.SYSTEM.during(() -> backups.copyTo(stick));
      notes.store().bindKeyTo(new MemoryKeystore());
    }
    var fresh = new StoreFolder(temp.resolve("fresh"));
    var keystore = new MemoryKeystore();
    var key = RecoveryKey.read(stick, code);
    assertThat(Restore.onNewMachine(backup, key, fresh, Unlocking.by(keystore), NoteStore.NOW))
        .isInstanceOf(Restore.Restored.class);
    RecoveryKey.keep(fresh, key, code);
    try (var notes = open(fresh, keystore)) {
      notes.store().bindKeyTo(keystore);
    }
    assertThat(Files.readString(fresh.key())).startsWith("counterfoil-key-1 keystore ");
    try (var notes = open(fresh, keystore)) {
      assertThat(notes.facts()).containsExactly("sold");
    }
  }
}
