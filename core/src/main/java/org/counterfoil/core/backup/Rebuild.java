package org.counterfoil.core.backup;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.zip.ZipException;
import org.counterfoil.core.database.Mappers;
import org.counterfoil.core.database.Store;
import org.counterfoil.core.database.StoreCopy;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.StoreKey;
import org.counterfoil.core.database.StoreLock;
import org.counterfoil.core.database.StoreTrouble;
import org.counterfoil.core.database.StoreTrouble.Kind;
import org.counterfoil.core.database.Unlocking;
import org.counterfoil.core.id.Ids;
import org.counterfoil.core.tillroll.Disk;
import org.counterfoil.core.tillroll.TillRoll;

/// Opens a store, and where it is damaged rebuilds it first, by itself: from the newest backup that
/// is whole, or from nothing, and then from the till roll up to the last command. Every file that
/// is replaced is kept.
public final class Rebuild {
  private final StoreFolder folder;
  private final Unlocking unlocking;
  private final Mappers mappers;
  private final Clock clock;
  private final Disk disk;

  private Rebuild(
      StoreFolder folder, Unlocking unlocking, Mappers mappers, Clock clock, Disk disk) {
    this.folder = folder;
    this.unlocking = unlocking;
    this.mappers = mappers;
    this.clock = clock;
    this.disk = disk;
  }

  /// What the store was opened from.
  public sealed interface Source {}

  /// From its own file, as always.
  public record AsItWas() implements Source {}

  public record FromBackup(Backup backup) implements Source {}

  public record FromRollAlone() implements Source {}

  /// An open store and where it came from. After anything but [AsItWas] its local sums are rebuilt
  /// ([Store.Opening#staleSums]) and then an integrity check is due.
  public record Opened(Store store, Source source) {}

  /// Opens the store in `folder` as [Store#open] does, or begins one.
  ///
  /// What could not be saved is told by [Store.Opening#lost]. Rebuilding takes minutes for a long
  /// history.
  ///
  /// @throws StoreTrouble as [Store#open]; DAMAGED only where neither a backup nor the roll helps,
  ///   WRONG_KEY only where the key opens none of the backups either
  public static Opened open(
      StoreFolder folder, Unlocking unlocking, Mappers mappers, Clock clock, Disk disk) {
    return new Rebuild(folder, unlocking, mappers, clock, disk).open();
  }

  private Opened open() {
    try {
      return new Opened(store(), new AsItWas());
    } catch (StoreTrouble e) {
      try {
        return switch (e.kind()) {
          case DAMAGED -> rebuilt(e);
          case ROLL_DAMAGED -> beyondTheGap();
          case WRONG_KEY -> rebuilt(orDamaged(folder, unlocking, e));
          case KEY_MISSING,
              KEYSTORE_SILENT,
              READ_ONLY,
              DISK_FULL,
              IN_USE,
              FORKED,
              UPGRADE_FAILED,
              TOO_NEW,
              ROLL_NOT_WRITTEN ->
              throw e;
        };
      } catch (IOException failed) {
        throw StoreTrouble.of(failed);
      }
    }
  }

  /// What keeps the store shut, when its own backups are asked as well. H2 calls a damaged first
  /// block a wrong key, and where no till roll reads either, a backup still tells whether the key
  /// is the shop's.
  ///
  /// @param trouble as [Store#open] threw it; the store is closed
  /// @return DAMAGED for a WRONG_KEY that opens a backup, `trouble` for anything else
  public static StoreTrouble named(StoreFolder folder, Unlocking unlocking, StoreTrouble trouble) {
    if (trouble.kind() != Kind.WRONG_KEY) {
      return trouble;
    }
    try {
      return orDamaged(folder, unlocking, trouble);
    } catch (StoreTrouble | IOException _) {
      return trouble;
    }
  }

  private static StoreTrouble orDamaged(
      StoreFolder folder, Unlocking unlocking, StoreTrouble wrongKey) throws IOException {
    try (var _ = StoreLock.take(folder)) {
      var key = StoreKey.read(folder.key(), unlocking);
      for (var backup : Backups.of(folder)) {
        if (opens(folder, backup, key)) {
          return new StoreTrouble(Kind.DAMAGED, wrongKey);
        }
      }
      return wrongKey;
    }
  }

  private static boolean opens(StoreFolder folder, Backup backup, StoreKey key) throws IOException {
    try (var unpacked = Unpacked.beside(folder, backup.file())) {
      return StoreCopy.opens(unpacked.database(), key);
    } catch (ZipException | EOFException _) {
      return false;
    }
  }

  private Store store() {
    return Store.open(folder, unlocking, mappers, clock, disk);
  }

  private Opened rebuilt(StoreTrouble damage) throws IOException {
    if (damage.kind() == Kind.WRONG_KEY) {
      throw damage; // nothing here is this key's
    }
    for (var backup : Backups.of(folder)) {
      if (restored(backup)) {
        return new Opened(openAsFarAsItReaches(), new FromBackup(backup));
      }
    }
    if (!rollBeginsAtTheBeginning()) {
      throw damage; // an empty store in its place would look like the shop's
    }
    Restore.keepOld(folder.databaseFile(), clock.instant());
    Files.deleteIfExists(folder.databaseFile());
    return new Opened(openAsFarAsItReaches(), new FromRollAlone());
  }

  private boolean restored(Backup backup) {
    return Restore.inPlace(folder, backup, unlocking, clock.instant()) instanceof Restore.Restored;
  }

  /// The store is whole but behind, and the roll has a gap: a backup may lie beyond it.
  private Opened beyondTheGap() throws IOException {
    long inStore =
        StoreCopy.examine(folder.databaseFile(), StoreKey.read(folder.key(), unlocking)).lastSeq();
    for (var backup : Backups.of(folder)) {
      if (lastSeq(backup) > inStore && restored(backup)) {
        return new Opened(openAsFarAsItReaches(), new FromBackup(backup));
      }
    }
    return new Opened(openAsFarAsItReaches(), new AsItWas());
  }

  /// -1 for one that does not open.
  private long lastSeq(Backup backup) throws IOException {
    try (var unpacked = Unpacked.beside(folder, backup.file())) {
      return StoreCopy.examine(unpacked.database(), StoreKey.read(folder.key(), unlocking))
          .lastSeq();
    } catch (StoreTrouble | ZipException | EOFException _) {
      return -1;
    }
  }

  private Store openAsFarAsItReaches() {
    try {
      return store();
    } catch (StoreTrouble e) {
      if (e.kind() == Kind.ROLL_DAMAGED) {
        return Store.openWithLoss(folder, unlocking, mappers, clock, disk);
      }
      throw e;
    }
  }

  private boolean rollBeginsAtTheBeginning() throws IOException {
    var key = StoreKey.read(folder.key(), unlocking).derive("roll");
    try (var roll = TillRoll.open(folder.roll(), key, new Ids(clock).next(), disk)) {
      var first = new long[] {-1};
      roll.read(1, frame -> first[0] = first[0] < 0 ? frame.seq() : first[0]);
      return first[0] == 1;
    }
  }
}
