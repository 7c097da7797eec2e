package org.counterfoil.app.start;

import org.counterfoil.core.backup.Backup;
import org.counterfoil.core.backup.RecoveryCode;
import org.counterfoil.core.backup.Restore;

/// What the program does to bring a shop back from another computer's backup.
public interface RestoreHooks {
  /// Off the JavaFX thread.
  ///
  /// @throws org.counterfoil.core.database.StoreTrouble KEY_MISSING where no key lies beside the
  ///   backup, WRONG_KEY for another code, or where the disk refused
  Restore.Outcome restoreHere(Backup backup, RecoveryCode code);

  /// The shop is back: open it. On the JavaFX thread.
  void restored(Backup backup);

  /// Back to the first start. On the JavaFX thread.
  void withoutBackup();
}
