package org.counterfoil.core.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.exceptions.PersistenceException;
import org.counterfoil.core.id.Ids;
import org.counterfoil.core.journal.Chain;
import org.counterfoil.core.journal.HybridClock;
import org.counterfoil.core.tillroll.Condition;
import org.counterfoil.core.tillroll.Disk;
import org.counterfoil.core.tillroll.TillRoll;

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
  /// @param setBack how far the computer's clock stands before the newest entry; zero where it does
  ///   not
  public record Opening(
      boolean created, long applied, long appended, Condition roll, Duration setBack) {
    /// One entry may be under way to the roll when the power goes; more than that were lost from
    /// it.
    public boolean rollWasDamaged() {
      return appended > 1;
    }
  }

  /// Opens the store in `folder`, or begins one there. An upgrade and whatever has to be recovered
  /// happen before this returns.
  ///
  /// @throws StoreTrouble saying what stands in the way
  public static Store open(
      StoreFolder folder, char[] passphrase, Mappers mappers, Clock clock, Disk disk) {
    try {
      Files.createDirectories(folder.path());
      refuseReadOnly(folder.path());
      return openFiles(folder, passphrase, mappers, clock, disk);
    } catch (IOException | SQLException | PersistenceException | IllegalStateException e) {
      throw StoreTrouble.of(e);
    }
  }

  private static void refuseReadOnly(Path folder) throws IOException {
    // Asked by doing: what the attributes promise is not what every disk keeps.
    Files.delete(Files.createTempFile(folder, "write", ".test"));
  }

  private static Store openFiles(
      StoreFolder folder, char[] passphrase, Mappers mappers, Clock clock, Disk disk)
      throws IOException, SQLException {
    boolean created = !folder.holdsStore();
    var lock = StoreLock.take(folder.lock());
    boolean opened = false;
    try {
      var key =
          created
              ? StoreKey.create(folder.key(), passphrase)
              : StoreKey.read(folder.key(), passphrase);
      var roll = TillRoll.open(folder.roll(), key.derive("roll"), new Ids(clock).next(), disk);
      var access =
          new Engine.Access(
              disk.databasePath(folder.database()), key.password("database"), key.password("user"));
      var engine = openEngine(access, folder, mappers, roll);
      var store = reconciled(new Opened(folder, key, roll, engine, lock), clock, created);
      opened = true;
      return store;
    } finally {
      if (!opened) {
        lock.close();
      }
    }
  }

  private static Engine openEngine(
      Engine.Access access, StoreFolder folder, Mappers mappers, TillRoll roll)
      throws IOException, SQLException {
    try {
      Schema.bringUpToDate(access, folder.databaseFile());
      return Engine.open(access, mappers);
    } catch (SQLException e) {
      boolean keyFits = roll.lastSeq() > 0;
      roll.close();
      var trouble = StoreTrouble.of(e);
      // H2 calls a damaged first block a wrong key as well; a roll that reads proves the key.
      throw trouble.kind() == StoreTrouble.Kind.WRONG_KEY && keyFits
          ? new StoreTrouble(StoreTrouble.Kind.DAMAGED, e)
          : trouble;
    }
  }

  private record Opened(
      StoreFolder folder, StoreKey key, TillRoll roll, Engine engine, StoreLock lock) {}

  private static Store reconciled(Opened files, Clock clock, boolean created) throws IOException {
    var roll = files.roll();
    boolean done = false;
    try {
      var recovered = new Recovery(files.engine(), roll).reconcile();
      var last = files.engine().writer().getMapper(JournalMapper.class).last();
      long lastHlc = last.map(JournalMapper.Row::hlc).orElse(0L);
      var journal =
          new Journal(
              roll,
              clock,
              lastHlc,
              last.map(JournalMapper.Row::seq).orElse(0L),
              last.map(row -> Chain.of(row.chain())).orElse(Chain.START));
      var opening =
          new Opening(
              created,
              recovered.applied(),
              recovered.appended(),
              roll.condition(),
              setBack(clock.instant(), lastHlc));
      var database = new Database(files.engine(), journal, clock);
      done = true;
      return new Store(files.folder(), files.key(), roll.device(), database, opening, files.lock());
    } finally {
      if (!done) {
        files.engine().close();
        roll.close();
      }
    }
  }

  private static Duration setBack(Instant now, long lastHlc) {
    var newest = HybridClock.instant(lastHlc);
    return now.isBefore(newest) ? Duration.between(now, newest) : Duration.ZERO;
  }

  @Override
  public void close() {
    database.close();
    lock.close();
  }
}
