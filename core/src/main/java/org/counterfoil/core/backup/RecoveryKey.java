package org.counterfoil.core.backup;

import java.io.IOException;
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
    try {
      return StoreKey.read(in(backupSet), code.passphrase());
    } catch (IOException e) {
      throw StoreTrouble.of(e);
    }
  }
}
