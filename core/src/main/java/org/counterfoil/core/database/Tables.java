package org.counterfoil.core.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.counterfoil.core.database.Table.Column;

/// Every table of the store with its kind, read from the schema at start.
final class Tables {
  /// Flyway's own table is no business of ours.
  private static final String FLYWAY = "flyway_schema_history";

  private final Map<String, Table> byName;

  private Tables(Map<String, Table> byName) {
    this.byName = byName;
  }

  /// Whether Flyway has never been there.
  static boolean holdsNone(Connection connection) throws SQLException {
    return H2.of(connection).getMainSchema().findTableOrView(null, FLYWAY) == null;
  }

  /// Asked of H2 itself: its information schema takes a tenth of a second to answer a program that
  /// has just started.
  static Tables read(Connection connection) throws SQLException {
    var tables = new TreeMap<String, Table>();
    for (var table : H2.of(connection).getMainSchema().getAllTablesAndViews(null)) {
      if (!table.getName().equals(FLYWAY)) {
        var name = lower(table.getName());
        var kind = TableKind.of(name, Objects.requireNonNullElse(table.getComment(), ""));
        tables.put(name, new Table(name, kind, columns(table), key(table)));
      }
    }
    return new Tables(tables);
  }

  private static List<Column> columns(org.h2.table.Table table) {
    return Stream.of(table.getColumns())
        .map(it -> new Column(lower(it.getName()), it.getType().getDeclaredTypeName()))
        .toList();
  }

  private static List<String> key(org.h2.table.Table table) {
    var key = table.findPrimaryKey();
    return key == null
        ? List.of()
        : Stream.of(key.getIndexColumns()).map(it -> lower(it.column.getName())).toList();
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
