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

  /// Nothing where the connection is closed.
  static Optional<org.h2.engine.Database> find(Connection connection) throws SQLException {
    return connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
        ? Optional.of(session.getDatabase())
        : Optional.empty();
  }
}
