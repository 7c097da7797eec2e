package org.counterfoil.core.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.h2.message.DbException;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/// H2 itself, as `platform.md` measured it to be safe: no background writer, every commit forced.
final class Engine implements AutoCloseable {
  /// Every command leaves some 40 KB behind of which a tenth stays live: gathered at half, the file
  /// holds some twice of what is live, and a day's garbage.
  private static final int LIVE_ENOUGH = 50;

  /// A command waits while so much is gathered. H2 must not come to commit by itself meanwhile,
  /// which it does at some megabytes.
  private static final int GATHERED_AT_ONCE = 512 << 10;

  /// As many rows of each table as H2 looks at by itself.
  private static final String ANALYZE = "ANALYZE SAMPLE_SIZE 1000";

  /// More than read at once but in a rush, whose connections are not kept.
  private static final int MOST_IDLE = 16;

  private final Access access;
  private final SqlSessionFactory sessions;
  private final Tables tables;
  private @Nullable Running running;

  /// What is open between two compactions.
  ///
  /// @param idle readers that nobody uses at the moment. They are kept here and not in H2's pool,
  ///   which rolls each connection back: H2 then writes and forces the half of a command that
  ///   happens to be under way, once for every query.
  private record Running(SqlSession writer, StoreHeader header, BlockingDeque<SqlSession> idle) {}

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
    running =
        new Running(
            sessions.openSession(ExecutorType.REUSE, writer),
            StoreHeader.of(writer),
            new LinkedBlockingDeque<>(MOST_IDLE));
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

  /// A connection for queries, which see each commit at once. It is given back when it is closed.
  record Reader(SqlSession session, BlockingDeque<SqlSession> idle) implements AutoCloseable {
    @Override
    public void close() {
      if (!idle.offerFirst(session)) {
        session.close();
      }
    }
  }

  Reader reader() {
    var used = running();
    var waiting = used.idle().poll();
    return new Reader(waiting == null ? sessions.openSession(true) : waiting, used.idle());
  }

  SqlSession writer() {
    return running().writer();
  }

  /// A commit alone never forces the disk, in any mode of H2: the checkpoint does.
  void commitAndForce(SqlSession session) {
    try {
      running().header().naming(() -> session.commit(true));
    } catch (MVStoreException e) {
      throw StoreTrouble.of(e);
    }
    checkpoint(session.getConnection());
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
    var connection = writer().getConnection();
    try {
      running().header().naming(() -> execute(connection, ANALYZE));
    } catch (MVStoreException e) {
      throw StoreTrouble.of(e);
    }
    checkpoint(connection);
  }

  /// Rolls back as far as a failed disk still lets it; the first failure is the one to be told.
  void abandon(SqlSession session) {
    try {
      session.rollback(true);
    } catch (RuntimeException e) {
      org.slf4j.LoggerFactory.getLogger(Engine.class)
          .warn("Nothing could be rolled back either: {}", e.getClass().getSimpleName());
    }
  }

  /// Gathers a little of what is live in the file, forced.
  ///
  /// @return whether there was anything to gather
  boolean gather() {
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
    shutdown("SHUTDOWN COMPACT");
    try {
      start();
      force();
    } catch (SQLException e) {
      throw StoreTrouble.of(e);
    }
  }

  /// Forces the file as a whole, with its newest chunk named: a compacted one is new, and H2 does
  /// not force it itself.
  private void force() {
    try {
      running().header().nameNewest();
    } catch (MVStoreException e) {
      throw StoreTrouble.of(e);
    }
    checkpoint(writer().getConnection());
  }

  /// Begins a copy of the file; when no command is under way.
  FileCopy beginCopy() throws IOException {
    force();
    try {
      return FileCopy.begin(StoreHeader.storeOf(writer().getConnection()));
    } catch (SQLException e) {
      throw StoreTrouble.of(e);
    }
  }

  /// Opens the store again after a failure; what was committed before is there, what was not is
  /// gone.
  ///
  /// @throws StoreTrouble where it cannot be opened; a later call tries again
  void restart() {
    if (running != null) {
      letGo();
    }
    try {
      start();
      force();
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
      H2.find(closing.writer().getConnection()).ifPresent(it -> it.shutdownImmediately());
    } catch (SQLException | PersistenceException | DbException e) {
      if (!Failures.endsEngine(e)) {
        throw StoreTrouble.of(e);
      }
    }
    closing.idle().clear();
  }

  private void shutdown(String command) {
    var closing = running();
    running = null;
    closing.idle().clear(); // SHUTDOWN closes their connections
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
      org.slf4j.LoggerFactory.getLogger(Engine.class).warn("It did not close either", e);
    }
  }

  @Override
  public void close() {
    if (running != null) {
      shutdown("SHUTDOWN");
    }
  }
}
