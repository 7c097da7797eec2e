package org.counterfoil.core.database;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where a store keeps its files.
public record StoreFolder(Path path) {
  /// The name of the key file in every backup folder.
  public static final String RECOVERY_KEY = "recovery.key";

  public Path key() {
    return path.resolve("store.key");
  }

  /// The name H2 is given; it adds its own ending.
  Path database() {
    return path.resolve("store");
  }

  public Path databaseFile() {
    return path.resolve("store.mv.db");
  }

  Path lock() {
    return path.resolve("store.lock");
  }

  public Path roll() {
    return path.resolve("roll");
  }

  /// Exists while the local sums are older than the facts.
  Path staleSums() {
    return path.resolve("sums.stale");
  }

  public Path backups() {
    return path.resolve("backup");
  }

  /// Names the folder of the backup this store was restored from on another machine; there until it
  /// was opened.
  public Path restoredFrom() {
    return path.resolve("restored.from");
  }

  /// The key beside the backups, wrapped by the recovery code; there once a code was issued.
  public Path recoveryKey() {
    return backups().resolve(RECOVERY_KEY);
  }

  public Path search() {
    return path.resolve("search");
  }

  /// The store as it was before an upgrade that is under way, or was cut short.
  public Path beforeUpgrade() {
    return path.resolve("store.mv.db.before-upgrade");
  }

  public boolean holdsDatabase() {
    return Files.exists(databaseFile());
  }

  /// Whether a store was begun here.
  public boolean holdsStore() {
    return Files.exists(databaseFile()) || Files.exists(key()) || Files.exists(roll());
  }
}
