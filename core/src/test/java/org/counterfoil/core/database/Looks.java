package org.counterfoil.core.database;

import java.sql.SQLException;

/// What H2 knows of the tables, by which it chooses among indexes.
public final class Looks {
  /// Where it has not looked yet.
  public static final int NONE = 50;

  private Looks() {}

  /// How many in a hundred of a column's values are unlike.
  public static int selectivity(Database database, String table, String column)
      throws SQLException {
    return database.reading(
        connection -> {
          try (var statement =
              connection.prepareStatement(
                  """
                  select selectivity from information_schema.columns
                   where table_name = upper(?) and column_name = upper(?)
                  """)) {
            statement.setString(1, table);
            statement.setString(2, column);
            try (var rows = statement.executeQuery()) {
              rows.next();
              return rows.getInt(1);
            }
          }
        });
  }
}
