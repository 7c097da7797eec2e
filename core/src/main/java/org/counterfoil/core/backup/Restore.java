package org.counterfoil.core.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import org.counterfoil.core.database.StoreCopy;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.StoreKey;
import org.counterfoil.core.database.StoreLock;
import org.counterfoil.core.database.StoreTrouble;
import org.counterfoil.core.database.Unlocking;
import org.counterfoil.core.tillroll.Disk;

/// Puts a backup in the place of a closed store. The backup is unpacked beside it, opened and read
/// through before anything moves; the store that was there is kept. The next opening brings it up
/// to the newest command from the till roll.
public final class Restore {
  private Restore() {}

  public sealed interface Outcome {}

  /// @param copy what the backup held
  public record Restored(Backup backup, StoreCopy copy) implements Outcome {}

  public record Refused(Reason reason) implements Outcome {}

  public enum Reason {
    /// Another key made it.
    WRONG_KEY,
    /// A newer version of the program made it.
    TOO_NEW,
    /// It does not open, or what it holds does not fit together.
    DAMAGED,
    /// The folder holds a store in which something was done.
    STORE_IN_THE_WAY
  }

  /// Restores one of the store's own backups, the store being closed.
  ///
  /// @param unlocking what opens the store's key file
  /// @param now names what is kept of the old store
  /// @throws StoreTrouble IN_USE while the store is open, DISK_FULL, READ_ONLY, or for its key
  public static Outcome inPlace(
      StoreFolder folder, PermittedRestore permitted, Unlocking unlocking, Instant now) {
    return inPlace(folder, permitted.backup(), unlocking, now);
  }

  /// The same where the program itself asks: the store does not open, and knows nobody's rights.
  static Outcome inPlace(StoreFolder folder, Backup backup, Unlocking unlocking, Instant now) {
    try (var _ = StoreLock.take(folder)) {
      return swap(new Place(folder, now, () -> {}), backup, StoreKey.read(folder.key(), unlocking));
    } catch (IOException e) {
      throw StoreTrouble.of(e);
    }
  }

  /// Restores a backup into an empty folder, or one with a store in which nothing was ever done:
  /// the machine was lost. What the shop did after that backup is not in it; head office's copy of
  /// the journal, where there is one, is asked by sync. See [TakenLetters] for what keeps the
  /// numbers of two machines apart.
  ///
  /// Cut short anywhere, it leaves an empty store that opens and into which it can be tried again.
  ///
  /// @param key from [RecoveryKey#read], or from a copy of the key file
  /// @param unlocking by which this machine keeps the key; also opens that of the store whose place
  ///   is taken
  /// @throws StoreTrouble IN_USE while that store is open, DISK_FULL, READ_ONLY
  public static Outcome onNewMachine(
      Backup backup, StoreKey key, StoreFolder folder, Unlocking unlocking, Instant now) {
    try {
      Files.createDirectories(folder.path());
      try (var _ = StoreLock.take(folder)) {
        return UnusedStore.isAllThereIsIn(folder, unlocking)
            ? swap(
                new Place(folder, now, () -> makeRoom(folder, key, unlocking, backup)), backup, key)
            : new Refused(Reason.STORE_IN_THE_WAY);
      }
    } catch (IOException e) {
      throw StoreTrouble.of(e);
    }
  }

  private static void makeRoom(StoreFolder folder, StoreKey key, Unlocking unlocking, Backup backup)
      throws IOException {
    UnusedStore.giveWay(folder, key, unlocking);
    TakenLetters.comeFrom(backup, folder);
  }

  /// What is done when the backup is proved and before it moves.
  private interface Clearing {
    void run() throws IOException;
  }

  private record Place(StoreFolder folder, Instant now, Clearing clearing) {}

  private static Outcome swap(Place place, Backup backup, StoreKey key) throws IOException {
    var folder = place.folder();
    var now = place.now();
    try (var unpacked = Unpacked.beside(folder, backup.file())) {
      var copy = StoreCopy.examine(unpacked.database(), key);
      if (!copy.report().isClean()) {
        return new Refused(Reason.DAMAGED);
      }
      StoreCopy.toTakeAPlace(unpacked.database(), key);
      Disk.REAL.forceFile(unpacked.database());
      place.clearing().run();
      keepOld(folder.databaseFile(), now);
      keepOld(folder.beforeUpgrade(), now); // or the next opening would put that one back
      Files.deleteIfExists(folder.beforeUpgrade());
      Files.move(unpacked.database(), folder.databaseFile(), StandardCopyOption.REPLACE_EXISTING);
      Disk.REAL.forceFolder(folder.path());
      return new Restored(backup, copy);
    } catch (java.util.zip.ZipException | java.io.EOFException _) {
      return new Refused(Reason.DAMAGED);
    } catch (StoreTrouble e) {
      return new Refused(reason(e));
    }
  }

  private static Reason reason(StoreTrouble trouble) {
    return switch (trouble.kind()) {
      case WRONG_KEY -> Reason.WRONG_KEY;
      case TOO_NEW -> Reason.TOO_NEW;
      case DAMAGED -> Reason.DAMAGED;
      case KEY_MISSING,
          KEYSTORE_SILENT,
          READ_ONLY,
          DISK_FULL,
          IN_USE,
          FORKED,
          UPGRADE_FAILED,
          ROLL_NOT_WRITTEN,
          ROLL_DAMAGED ->
          throw trouble;
    };
  }

  /// Under a second name first, where the disk can, so that there is a store at every moment.
  static void keepOld(Path file, Instant now) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    var kept = file.resolveSibling(file.getFileName() + ".replaced-" + Backup.stamp(now));
    try {
      Files.createLink(kept, file);
    } catch (UnsupportedOperationException | java.nio.file.FileSystemException _) {
      Files.move(file, kept);
    }
  }
}
