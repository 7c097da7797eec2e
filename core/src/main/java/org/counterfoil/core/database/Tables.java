package org.counterfoil.core.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.counterfoil.core.database.Table.Column;

/// Every table of the store with its kind, read from the schema at start.
final class Tables {
  /// Flyway's own table is no business of ours.
  private static final String READ =
      """
      select t.table_name, coalesce(t.remarks, '') as remarks, c.column_name, c.data_type
        from information_schema.tables t
        join information_schema.columns c
          on c.table_schema = t.table_schema and c.table_name = t.table_name
       where t.table_schema = 'PUBLIC' and t.table_name <> 'flyway_schema_history'
       order by t.table_name, c.ordinal_position
      """;

  private final Map<String, Table> byName;

  private Tables(Map<String, Table> byName) {
    this.byName = byName;
  }

  static Tables read(Connection connection) throws SQLException {
    var columns = new LinkedHashMap<String, List<Column>>();
    var comments = new LinkedHashMap<String, String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(READ)) {
      while (rows.next()) {
        var table = lower(rows.getString(1));
        comments.put(table, rows.getString(2));
        columns
            .computeIfAbsent(table, _ -> new ArrayList<>())
            .add(new Column(lower(rows.getString(3)), rows.getString(4)));
      }
    }
    var tables = new LinkedHashMap<String, Table>();
    columns.forEach(
        (name, list) -> {
          var kind = TableKind.of(name, comments.getOrDefault(name, ""));
          tables.put(name, new Table(name, kind, list));
        });
    return new Tables(tables);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  Table get(String name) {
    var table = byName.get(lower(name));
    if (table == null) {
      throw new IllegalStateException("No table " + name + " in the store");
    }
    return table;
  }

  Collection<Table> all() {
    return byName.values();
  }
}
