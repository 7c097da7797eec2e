package org.counterfoil.app.start;

import java.nio.file.Path;
import java.util.Optional;
import org.counterfoil.core.backup.LostKey;
import org.counterfoil.core.backup.RecoveryCode;

/// What the program does with a recovery code that is to give the store its key back.
public interface KeyHooks {
  /// Off the JavaFX thread.
  ///
  /// @param backupSet where the wrapped key lies; beside the store's own backups where nothing is
  ///   said
  /// @throws org.counterfoil.core.database.StoreTrouble where the disk refused
  LostKey.Outcome putKeyBack(Optional<Path> backupSet, RecoveryCode code);

  /// The key is in its place: open the store. On the JavaFX thread.
  void keyIsBack();

  /// The code is not at hand: back to the trouble. On the JavaFX thread.
  void withoutCode();
}
