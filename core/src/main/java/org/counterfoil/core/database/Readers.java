package org.counterfoil.core.database;

import java.sql.SQLException;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/// Connections for queries to one opening of the store. Those that nobody uses at the moment are
/// kept here and not in H2's pool, which rolls each back: H2 then writes the half of a command that
/// happens to be under way, once for every query.
final class Readers {
  /// More than read at once but in a rush, whose connections are not kept.
  private static final int MOST_IDLE = 16;

  private final SqlSessionFactory sessions;
  private final StoreHeader store;
  private final BlockingDeque<SqlSession> idle = new LinkedBlockingDeque<>(MOST_IDLE);

  /// @param sessions of the store
  Readers(SqlSessionFactory sessions, StoreHeader store) {
    this.sessions = sessions;
    this.store = store;
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

  /// @throws MVStoreException where the store has been closed under everybody
  Reader next() {
    var waiting = idle.poll();
    return new Reader(waiting == null ? another() : waiting, idle);
  }

  /// A store that was closed is opened again by [Engine#restart], and not by the way: H2 would, for
  /// a connection.
  private SqlSession another() {
    var session = sessions.openSession(true);
    boolean same = false;
    try {
      same = store.isOf(session.getConnection());
    } catch (SQLException e) {
      throw StoreTrouble.of(e);
    } finally {
      if (!same) {
        session.close();
      }
    }
    if (!same) {
      throw new MVStoreException(DataUtils.ERROR_CLOSED, "The store was closed");
    }
    return session;
  }

  /// The store is closed, and their connections with it.
  void forget() {
    idle.clear();
  }
}
