package org.counterfoil.app.backup;

import org.counterfoil.core.backup.Backup;

/// Puts a backup in the place of the store: the program closes the shop, restores, and opens it
/// again, which no screen of that shop can do itself.
@FunctionalInterface
public interface Restorer {
  /// Called on the JavaFX thread, after the user has said yes.
  void restore(Backup backup);
}
