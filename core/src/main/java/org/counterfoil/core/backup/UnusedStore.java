package org.counterfoil.core.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.counterfoil.core.database.StoreCopy;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.StoreKey;
import org.counterfoil.core.database.StoreTrouble;
import org.counterfoil.core.database.StoreTrouble.Kind;
import org.counterfoil.core.database.Unlocking;
import org.counterfoil.core.tillroll.Disk;

/// A store the program began when it started on an empty folder, and in which nothing was ever
/// done: the one thing a restored shop may take the place of.
final class UnusedStore {
  /// A store that cannot be read may hold anything.
  private static final Set<Kind> UNKNOWN =
      EnumSet.of(
          Kind.KEY_MISSING, Kind.KEYSTORE_SILENT, Kind.WRONG_KEY, Kind.TOO_NEW, Kind.DAMAGED);

  private UnusedStore() {}

  /// Whether the folder holds nothing that could be missed: no store, or one without a single
  /// journal entry, proved by reading it. The store is closed and locked by the caller.
  ///
  /// @param unlocking opens the key of such a store
  static boolean isAllThereIsIn(StoreFolder folder, Unlocking unlocking) throws IOException {
    if (!isMissingOrEmpty(folder.roll()) || Files.exists(folder.beforeUpgrade())) {
      return false;
    }
    if (!folder.holdsDatabase()) {
      return true; // a key alone is what an attempt cut short has left
    }
    try {
      var key = StoreKey.read(folder.key(), unlocking);
      var found = StoreCopy.examine(folder.databaseFile(), key);
      return found.lastSeq() == 0 && found.report().isClean();
    } catch (StoreTrouble e) {
      if (UNKNOWN.contains(e.kind())) {
        return false;
      }
      throw e;
    }
  }

  /// Makes the place free for a store under another key. Cut short anywhere, it leaves a folder
  /// that opens as an empty store: first no roll, then no database, then the other key without
  /// either.
  static void giveWay(StoreFolder folder, StoreKey key, Unlocking unlocking) throws IOException {
    Files.deleteIfExists(folder.roll()); // refused by the file system where it is not empty
    Files.deleteIfExists(folder.databaseFile());
    Disk.REAL.forceFolder(folder.path());
    key.save(folder.key(), unlocking);
  }

  private static boolean isMissingOrEmpty(Path roll) throws IOException {
    if (!Files.isDirectory(roll)) {
      return true;
    }
    try (var files = Files.list(roll)) {
      return files.findAny().isEmpty();
    }
  }
}
