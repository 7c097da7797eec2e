package org.counterfoil.core.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSessionFactory;
import org.counterfoil.core.database.StoreTrouble.Kind;
import org.counterfoil.core.id.Ids;
import org.counterfoil.core.journal.Chain;
import org.counterfoil.core.tillroll.Condition;
import org.counterfoil.core.tillroll.Disk;
import org.counterfoil.core.tillroll.TillRoll;

/// Opens a store step by step, and lets go of everything where a step fails.
record Opener(StoreFolder folder, Mappers mappers, Clock clock, Disk disk, Recovery.Gap gap) {

  Store open(Unlocking unlocking) {
    try {
      Files.createDirectories(folder.path());
      refuseReadOnly();
      return locked(unlocking);
    } catch (IOException
        | SQLException
        | PersistenceException
        | IllegalStateException
        | ReadOnlyFileSystemException e) {
      throw StoreTrouble.of(e);
    }
  }

  private void refuseReadOnly() throws IOException {
    // Asked by doing: what the attributes promise is not what every disk keeps.
    Files.delete(Files.createTempFile(folder.path(), "write", ".test"));
    var file = folder.databaseFile();
    if (Files.exists(file) && !Files.isWritable(file)) {
      throw new AccessDeniedException(file.toString()); // H2 would open it for reading alone
    }
  }

  private Store locked(Unlocking unlocking) throws IOException, SQLException {
    boolean created = !folder.holdsStore();
    var lock = StoreLock.take(folder);
    boolean opened = false;
    try {
      var key =
          created
              ? StoreKey.create(folder.key(), unlocking)
              : StoreKey.read(folder.key(), unlocking);
      var store = withRoll(new Keyed(key, lock, created));
      opened = true;
      return store;
    } finally {
      if (!opened) {
        lock.close();
      }
    }
  }

  private record Keyed(StoreKey key, StoreLock lock, boolean created) {}

  private Store withRoll(Keyed keyed) throws IOException, SQLException {
    var roll =
        TillRoll.open(folder.roll(), keyed.key().derive("roll"), new Ids(clock).next(), disk);
    boolean opened = false;
    try {
      if (!Files.exists(folder.databaseFile()) && holdsEntries(roll) && !roll.provesKey()) {
        throw new StoreTrouble(Kind.WRONG_KEY, null); // a new store would overwrite the roll
      }
      var store = withEngine(keyed, roll);
      opened = true;
      return store;
    } finally {
      if (!opened) {
        roll.close();
      }
    }
  }

  private static boolean holdsEntries(TillRoll roll) {
    return roll.lastSeq() > 0 || !(roll.condition() instanceof Condition.Intact);
  }

  private Store withEngine(Keyed keyed, TillRoll roll) throws IOException, SQLException {
    var engine = engine(keyed.key(), roll);
    boolean opened = false;
    try {
      var store = reconciled(keyed, roll, engine);
      opened = true;
      return store;
    } finally {
      if (!opened) {
        engine.release();
      }
    }
  }

  private Engine engine(StoreKey key, TillRoll roll) throws IOException, SQLException {
    var access =
        new Access(
            disk.databasePath(folder.database()), key.password("database"), key.password("user"));
    // Beside the opening, which takes longer: they need to know where the store is, not the store.
    var sessions =
        CompletableFuture.supplyAsync(
            () -> mappers.factory(access.source()), Thread::startVirtualThread);
    var _ = sessions.thenRun(() -> mappers.interfaces().forEach(BoundMappers::prepareClass));
    boolean fresh = !folder.holdsDatabase();
    try {
      var current = Schema.bringUpToDate(access, folder.databaseFile());
      return engine(access, current, sessions.join(), fresh);
    } catch (SQLException e) {
      var trouble = StoreTrouble.of(e);
      // H2 calls a damaged first block a wrong key as well; a roll that reads proves the key.
      throw trouble.kind() == Kind.WRONG_KEY && roll.provesKey()
          ? new StoreTrouble(Kind.DAMAGED, e)
          : trouble;
    }
  }

  private Engine engine(
      Access access, Connection current, SqlSessionFactory sessions, boolean fresh)
      throws IOException, SQLException {
    boolean opened = false;
    try {
      var engine = Engine.open(access, current, sessions);
      if (fresh) {
        engine.renewMark();
      }
      disk.forceFolder(folder.path());
      opened = true;
      return engine;
    } finally {
      if (opened) {
        current.close();
      } else {
        H2.letGo(current);
      }
    }
  }

  private Store reconciled(Keyed keyed, TillRoll roll, Engine engine) throws IOException {
    var recovered = new Recovery(engine, roll, gap, clock, this::markStale).reconcile();
    engine.flush();
    var last = engine.writer().getMapper(JournalMapper.class).last();
    long lastHlc = last.map(JournalMapper.Row::hlc).orElse(0L);
    var journal =
        new Journal(
            recovered.roll(),
            clock,
            lastHlc,
            last.map(JournalMapper.Row::seq).orElse(0L),
            last.map(row -> Chain.of(row.chain())).orElse(Chain.START));
    var opening =
        new Store.Opening(
            keyed.created(),
            recovered.applied(),
            recovered.appended(),
            roll.condition(),
            recovered.rewritten(),
            recovered.lost(),
            Files.exists(folder.staleSums()),
            last.map(JournalMapper.Row::deviceId)
                .filter(device -> !device.equals(recovered.roll().device()))
                .orElse(null),
            journal.setBack());
    return new Store(
        folder,
        keyed.key(),
        recovered.roll().device(),
        new Database(engine, journal, clock),
        opening,
        keyed.lock());
  }

  /// A file, so that a second failure between recovery and rebuilding does not hide the need.
  private void markStale() throws IOException {
    Files.write(folder.staleSums(), new byte[0]);
    disk.forceFolder(folder.path());
  }
}
