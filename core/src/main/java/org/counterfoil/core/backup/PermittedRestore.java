package org.counterfoil.core.backup;

/// A backup that may be put in the store's place; [Backups#toRestore] hands it to whoever has the
/// right, while the store that knows the rights is still open.
public final class PermittedRestore {
  private final Backup backup;

  PermittedRestore(Backup backup) {
    this.backup = backup;
  }

  public Backup backup() {
    return backup;
  }
}
