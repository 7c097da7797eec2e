package org.counterfoil.app.backup;

import org.counterfoil.core.backup.PermittedRestore;

/// What the program has to do for this page, as no screen of an open shop can do it.
public interface BackupHooks {
  /// Puts a backup in the place of the store: the shop is closed, restored and opened again. Called
  /// on the JavaFX thread, after the user has said yes.
  void restore(PermittedRestore permitted);

  /// The passphrase that opens the store's key is this one now, or none where it is empty. Called
  /// off the JavaFX thread; the receiver makes a copy.
  void passphraseIs(char[] now);
}
