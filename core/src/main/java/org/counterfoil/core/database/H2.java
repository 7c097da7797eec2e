package org.counterfoil.core.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/// The way past SQL to H2 itself.
final class H2 {
  private H2() {}

  /// @throws IllegalArgumentException where it is no open connection to an embedded store
  static org.h2.engine.Database of(Connection connection) throws SQLException {
    return find(connection)
        .orElseThrow(() -> new IllegalArgumentException("Not an open embedded store"));
  }

  /// Closes the store under all its connections and writes nothing more, least of all that it was
  /// closed properly: the next start looks closely then. Nothing happens where it is closed.
  static void letGo(Connection connection) throws SQLException {
    find(connection).ifPresent(org.h2.engine.Database::shutdownImmediately);
  }

  /// Nothing where the connection is closed.
  static Optional<org.h2.engine.Database> find(Connection connection) throws SQLException {
    return connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
        ? Optional.of(session.getDatabase())
        : Optional.empty();
  }
}
