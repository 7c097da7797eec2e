package org.counterfoil.core.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/// Stands on every table. Public and with an empty constructor because H2 makes it by name.
public final class RowTrigger implements Trigger {
  private String table = "";

  @Override
  public void init(
      Connection connection,
      String schema,
      String trigger,
      String tableName,
      boolean before,
      int type) {
    table = tableName;
  }

  @Override
  public void fire(Connection connection, Object @Nullable [] oldRow, Object @Nullable [] newRow)
      throws SQLException {
    if (!RunningCommand.CURRENT.isBound()) {
      throw new SQLException("A row of " + table + " was written outside a command");
    }
    RunningCommand.CURRENT.get().row(table, oldRow, newRow);
  }
}
