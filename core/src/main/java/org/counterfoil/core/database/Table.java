package org.counterfoil.core.database;

import java.util.List;

/// A table of the store as its own schema describes it; names in lower case.
///
/// @param columns in their order in the table
/// @param key the columns of its primary key
record Table(String name, TableKind kind, List<Column> columns, List<String> key) {
  record Column(String name, String type) {}

  Table {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  int idColumn() {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals("id")) {
        return i;
      }
    }
    throw new IllegalStateException("Journalled table " + name + " has no column id");
  }

  Column column(String column) {
    return columns.stream()
        .filter(it -> it.name().equals(column))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No column " + column + " in " + name));
  }
}
