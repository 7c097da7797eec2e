package org.counterfoil.core.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.counterfoil.core.database.StoreCopy;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.StoreKey;
import org.counterfoil.core.database.StoreLock;
import org.counterfoil.core.database.StoreTrouble;
import org.counterfoil.core.tillroll.Disk;
import org.counterfoil.core.tillroll.TillRoll;

/// Gives a closed store its key back by the recovery code, where the key file is lost, is another
/// store's, or its passphrase is forgotten.
public final class LostKey {
  private LostKey() {}

  public sealed interface Outcome {}

  /// The key is in its place again, without a passphrase.
  public record PutBack() implements Outcome {}

  /// Nothing was changed.
  public record Refused(Reason reason) implements Outcome {}

  public enum Reason {
    /// The folder holds no key that a recovery code opens.
    NO_RECOVERY_KEY,
    WRONG_CODE,
    /// The key reads neither till roll nor database of this store.
    OTHER_STORE
  }

  /// Takes the key out of a backup folder and writes it where the store looks for it, once it has
  /// read an entry of the till roll or opened a copy of the database. The key file that was there
  /// is kept.
  ///
  /// @param backupSet with the wrapped key: the store's own backups or a copy of them
  /// @param now names what is kept of the old key
  /// @throws StoreTrouble IN_USE while the store is open, DISK_FULL or READ_ONLY
  public static Outcome putBack(
      StoreFolder folder, Path backupSet, RecoveryCode code, Instant now) {
    try (var _ = StoreLock.take(folder)) {
      var key = RecoveryKey.read(BackupSet.folderIn(backupSet), code);
      if (!isKeyOf(folder, key)) {
        return new Refused(Reason.OTHER_STORE);
      }
      Restore.keepOld(folder.key(), now);
      key.save(folder.key(), new char[0]);
      return new PutBack();
    } catch (StoreTrouble e) {
      return new Refused(reason(e));
    } catch (IOException e) {
      throw StoreTrouble.of(e);
    }
  }

  private static Reason reason(StoreTrouble trouble) {
    if (trouble.kind() == StoreTrouble.Kind.KEY_MISSING) {
      return Reason.NO_RECOVERY_KEY;
    }
    if (trouble.kind() == StoreTrouble.Kind.WRONG_KEY) {
      return Reason.WRONG_CODE;
    }
    throw trouble;
  }

  private static boolean isKeyOf(StoreFolder folder, StoreKey key) throws IOException {
    return TillRoll.isReadBy(folder.roll(), key.derive("roll"), Disk.REAL)
        || (folder.holdsDatabase() && opensDatabase(folder, key));
  }

  /// A copy: opening a database writes to it, and this may not be the key.
  private static boolean opensDatabase(StoreFolder folder, StoreKey key) throws IOException {
    var beside = Files.createTempDirectory(folder.path(), "unpacked-");
    try (var copy = new Unpacked(beside, beside.resolve("store.mv.db"))) {
      Files.copy(folder.databaseFile(), copy.database());
      return StoreCopy.opens(copy.database(), key);
    }
  }
}
