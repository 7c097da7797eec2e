package org.counterfoil.core.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.h2.message.DbException;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// H2 itself, as `platform.md` measured it to be safe: no background writer. What is committed is
/// in memory until [#flush] writes and forces it; before that, the till roll has it.
final class Engine implements AutoCloseable {
  /// Every command leaves some 40 KB behind of which a tenth stays live: gathered at half, the file
  /// holds some twice of what is live, and a day's garbage.
  private static final int LIVE_ENOUGH = 50;

  /// A command waits while so much is gathered. H2 must not come to commit by itself meanwhile,
  /// which it does at some megabytes.
  private static final int GATHERED_AT_ONCE = 512 << 10;

  /// As many rows of each table as H2 looks at by itself.
  private static final String ANALYZE = "ANALYZE SAMPLE_SIZE 1000";

  /// In memory, some 250 sales: past it a commit is written at once. H2 would come to it by itself
  /// at 14 MB, in the middle of a command at 19.
  private static final int MOST_UNWRITTEN = 8 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  private final Access access;
  private final SqlSessionFactory sessions;
  private final Tables tables;
  private @Nullable Running running;

  /// Whether something is committed that [#flush] has not written. Used in turn alone, as the next.
  private boolean unwritten;

  /// Whether the last flush failed, also where the store was opened again since.
  private boolean flushFailed;

  /// What is open between two compactions.
  private record Running(SqlSession writer, StoreHeader header, Readers readers) {}

  private Engine(Access access, SqlSessionFactory sessions, Tables tables) {
    this.access = access;
    this.sessions = sessions;
    this.tables = tables;
  }

  /// Opens the store.
  ///
  /// @param current a connection to it, whose schema is current
  /// @param sessions of the same store
  /// @throws SQLException as H2 gives it; [StoreTrouble#of] reads it
  static Engine open(Access access, Connection current, SqlSessionFactory sessions)
      throws SQLException {
    var engine = new Engine(access, sessions, Tables.read(current));
    engine.start();
    return engine;
  }

  /// The writer prepares each statement once for a command, whose lines all need the same few.
  private void start() throws SQLException {
    var writer = access.connect();
    writer.setAutoCommit(false);
    var header = StoreHeader.of(writer);
    header.writeWhenTold();
    unwritten = false;
    running =
        new Running(
            sessions.openSession(ExecutorType.REUSE, writer),
            header,
            new Readers(sessions, header));
  }

  private Running running() {
    if (running == null) {
      throw new IllegalStateException("The store is closed");
    }
    return running;
  }

  Tables tables() {
    return tables;
  }

  /// @throws MVStoreException where the store has been closed under everybody
  Readers.Reader reader() {
    return running().readers().next();
  }

  SqlSession writer() {
    return running().writer();
  }

  /// Commits a command: everybody sees it, but a power cut takes it from the store until [#flush].
  void commit(SqlSession session) {
    session.commit(true);
    unwritten = true;
    if (running().header().unwritten() > MOST_UNWRITTEN) {
      flush();
    }
  }

  /// Commits what is on no till roll, and flushes it. From now on the local rows are others than
  /// those the commands before it were applied to.
  void commitLocal(SqlSession session) {
    session.commit(true);
    renewMark();
    flush();
  }

  /// Writes and forces what was committed. H2 alone never forces the disk, in any mode: the
  /// checkpoint does.
  void flush() {
    flushFailed = true;
    try {
      running().header().write();
    } catch (MVStoreException e) {
      throw StoreTrouble.of(e);
    }
    checkpoint(writer().getConnection());
    unwritten = false;
    flushFailed = false;
  }

  boolean isFlushed() {
    return !unwritten;
  }

  /// Before H2 may write anything by itself: flushes where nothing was written since the store was
  /// opened, see [StoreHeader#write], and where that failed the last time: a disk that refuses is
  /// not given more to keep.
  void prepare() {
    if (flushFailed || !running().header().hasWritten()) {
      flush();
    }
  }

  /// Changes with every change of local rows that is not a command's: what a command did to them
  /// can be done again where it is still the same.
  int mark() {
    return running().header().mark();
  }

  /// With the next flush. Whatever commands did before to local rows is not done again to these.
  void renewMark() {
    running().header().renewMark();
  }

  private static void checkpoint(Connection connection) {
    execute(connection, "CHECKPOINT SYNC");
  }

  private static void execute(Connection connection, String command) {
    try (var statement = connection.createStatement()) {
      statement.execute(command);
    } catch (SQLException e) {
      throw StoreTrouble.of(e);
    }
  }

  /// Looks at what the tables hold, by which H2 chooses among indexes.
  void analyze() {
    execute(writer().getConnection(), ANALYZE);
    flush();
  }

  /// Rolls back as far as a failed disk still lets it; the first failure is the one to be told.
  void abandon(SqlSession session) {
    try {
      session.rollback(true);
      if (running().header().unwritten() > MOST_UNWRITTEN) {
        flush(); // what is rolled back is in memory, too
      }
    } catch (RuntimeException e) {
      LOG.warn("Nothing could be rolled back either: {}", e.getClass().getSimpleName());
    }
  }

  /// Gathers a little of what is live in the file, forced.
  ///
  /// @return whether there was anything to gather
  boolean gather() {
    flush();
    boolean any;
    try {
      any = running().header().gather(LIVE_ENOUGH, GATHERED_AT_ONCE);
    } catch (MVStoreException e) {
      throw StoreTrouble.of(e);
    }
    if (any) {
      checkpoint(writer().getConnection());
    }
    return any;
  }

  void compact() {
    flush();
    shutdown("SHUTDOWN COMPACT");
    try {
      start();
      flush(); // the file is new, and H2 has not forced it itself
    } catch (SQLException e) {
      throw StoreTrouble.of(e);
    }
  }

  /// Begins a copy of the file; when no command is under way.
  FileCopy beginCopy() throws IOException {
    flush();
    try {
      return FileCopy.begin(StoreHeader.storeOf(writer().getConnection()));
    } catch (SQLException e) {
      throw StoreTrouble.of(e);
    }
  }

  /// Opens the store again after a failure; what is in its file is there, and forced, what is not
  /// is gone. Nothing is written: on a disk that is full, the shop can still be looked at.
  ///
  /// @throws StoreTrouble where it cannot be opened; a later call tries again
  void restart() {
    if (running != null) {
      letGo();
    }
    try {
      start();
    } catch (SQLException e) {
      throw StoreTrouble.of(e);
    }
  }

  /// Past SQL: in an engine that failed between two statements, H2 2.4.240 may look for ever for a
  /// version to begin the next one on, at full load, and everybody else at the gate behind it (the
  /// crash proof found it so).
  private void letGo() {
    var closing = running();
    running = null;
    try {
      H2.letGo(closing.writer().getConnection());
    } catch (SQLException | PersistenceException | DbException e) {
      if (!Failures.endsEngine(e)) {
        throw StoreTrouble.of(e);
      }
    }
    closing.readers().forget();
  }

  private void shutdown(String command) {
    var closing = running();
    running = null;
    closing.readers().forget(); // SHUTDOWN closes their connections
    try (var connection = closing.writer().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(command);
    } catch (SQLException | PersistenceException e) {
      if (!Failures.endsEngine(e)) {
        throw StoreTrouble.of(e);
      }
    }
  }

  /// Closes after something else failed, which is what is to be told.
  void release() {
    try {
      close();
    } catch (StoreTrouble e) {
      LOG.warn("It did not close either", e);
    }
  }

  /// Properly only where [#flush] has written something since the store was opened, see
  /// [StoreHeader#write].
  @Override
  public void close() {
    if (running != null) {
      try {
        flush();
      } catch (StoreTrouble e) {
        LOG.warn("Not written at the end; the till roll has it: {}", e.kind());
        letGo();
        return;
      }
      shutdown("SHUTDOWN");
    }
  }
}
