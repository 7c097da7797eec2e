package org.counterfoil.core.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.StoreKey;
import org.counterfoil.core.database.StoreTrouble;

/// The store's key as it lies beside the backups, wrapped by a recovery code.
public final class RecoveryKey {
  private RecoveryKey() {}

  static Path in(Path backupSet) {
    return backupSet.resolve(StoreFolder.RECOVERY_KEY);
  }

  /// Takes the key out of a backup folder, or a copy of one.
  ///
  /// @throws StoreTrouble KEY_MISSING where the folder has none, WRONG_KEY for another code
  public static StoreKey read(Path backupSet, RecoveryCode code) {
    return fromFile(in(backupSet), code);
  }

  /// The key that lies beside a backup.
  ///
  /// @throws StoreTrouble KEY_MISSING where there is none, WRONG_KEY for another code
  public static StoreKey beside(Backup backup, RecoveryCode code) {
    return fromFile(backup.file().resolveSibling(StoreFolder.RECOVERY_KEY), code);
  }

  private static StoreKey fromFile(Path file, RecoveryCode code) {
    try {
      return StoreKey.read(file, code.passphrase());
    } catch (IOException e) {
      throw StoreTrouble.of(e);
    }
  }

  /// Keeps the code of a restored shop in force: the next backups open with it as well.
  ///
  /// @throws StoreTrouble DISK_FULL or READ_ONLY
  public static void keep(StoreFolder folder, StoreKey key, RecoveryCode code) {
    try {
      Files.createDirectories(folder.backups());
      key.save(in(folder.backups()), code.passphrase());
    } catch (IOException e) {
      throw StoreTrouble.of(e);
    }
  }
}
