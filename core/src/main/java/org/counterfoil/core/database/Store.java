package org.counterfoil.core.database;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.counterfoil.core.keystore.Keystore;
import org.counterfoil.core.tillroll.Condition;
import org.counterfoil.core.tillroll.Disk;
import org.jspecify.annotations.Nullable;

/// An open store: its database, and how it was found.
public record Store(
    StoreFolder folder,
    StoreKey key,
    UUID device,
    Database database,
    Opening opening,
    StoreLock lock)
    implements AutoCloseable {

  /// What was done to bring store and till roll together.
  ///
  /// @param created whether the store is new
  /// @param applied entries taken over from the roll into the store
  /// @param appended entries the roll was given from the store
  /// @param roll how the roll was found
  /// @param rollRewritten whether the roll was damaged and written anew from the store; the old one
  ///   is kept beside it
  /// @param lost entries that could not be recovered; none unless [#openWithLoss] was asked for
  /// @param staleSums whether the `local` sums (stock on hand, number series, caches) have to be
  ///   rebuilt from the facts before anything is sold; then call [Store#sumsAreRebuilt]
  /// @param goesOnFor the device that wrote the newest entry, where another goes on from there: it
  ///   may have issued numbers that are lost, and this one may not issue them again
  /// @param setBack how far the computer's clock stands before the newest entry; zero where it does
  ///   not
  public record Opening(
      boolean created,
      long applied,
      long appended,
      Condition roll,
      boolean rollRewritten,
      @Nullable Lost lost,
      boolean staleSums,
      @Nullable UUID goesOnFor,
      Duration setBack) {
    /// Whether the store's file was older than it should have been. One that was merely not written
    /// yet when the power went is whole again by the roll alone, and that is nothing to tell of.
    public boolean storeWasOld() {
      return applied > 0 && staleSums;
    }

    /// One entry may be under way to the roll when the power goes; more than that were lost from
    /// it.
    public boolean rollWasDamaged() {
      return appended > 1 || rollRewritten;
    }
  }

  /// Entries that are in neither store nor roll, by number, both ends included.
  public record Lost(long from, long to) {}

  /// Opens the store in `folder`, or begins one there. An upgrade and whatever has to be recovered
  /// happen before this returns.
  ///
  /// @throws StoreTrouble saying what stands in the way
  public static Store open(
      StoreFolder folder, Unlocking unlocking, Mappers mappers, Clock clock, Disk disk) {
    return new Opener(folder, mappers, clock, disk, Recovery.Gap.REFUSED).open(unlocking);
  }

  /// Opens the store even where the roll holds entries that cannot be taken over: those are given
  /// up, [Opening#lost] names them, and the damaged roll is kept. The last resort, behind every
  /// backup.
  public static Store openWithLoss(
      StoreFolder folder, Unlocking unlocking, Mappers mappers, Clock clock, Disk disk) {
    return new Opener(folder, mappers, clock, disk, Recovery.Gap.ACCEPTED).open(unlocking);
  }

  /// The `local` sums are rebuilt and durable; the next opening will not ask again.
  public void sumsAreRebuilt() throws IOException {
    Files.deleteIfExists(folder.staleSums());
  }

  /// Binds a key file that is not locked yet to the computer's keystore; later, off the way of the
  /// opening, for it takes its time. Only once there is a recovery code, the way back from a lost
  /// keystore. Whatever the keystore refuses, the key file stays as it is; a kill at any point
  /// leaves one that opens.
  public void bindKeyTo(Keystore keystore) {
    if (Files.exists(folder.recoveryKey())) {
      key.takeOver(folder.key(), keystore, lock);
    }
  }

  @Override
  public void close() {
    try {
      database.close();
    } finally {
      lock.close();
    }
  }
}
