package org.counterfoil.core.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.counterfoil.core.journal.Change;
import org.counterfoil.core.journal.Entry;
import org.counterfoil.core.journal.EntryCodec;

/// Another embedded database that is given the rows and the journal entry of each sale, and commits
/// them durably. It is spared what else a sale does: figures, checks, number series, stock on hand,
/// print queue, hash chain, till roll, and every index but the primary keys.
final class RowsPeer implements AutoCloseable {
  private final Connection connection;
  private final Map<String, PreparedStatement> inserts = new HashMap<>();

  private RowsPeer(Connection connection) throws SQLException {
    this.connection = connection;
  }

  /// SQLite, not encrypted, with a write-ahead log that every commit forces.
  static RowsPeer sqlite(Path folder) throws SQLException {
    var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("peer.db"));
    try (var statement = connection.createStatement()) {
      statement.execute("pragma journal_mode = wal");
      statement.execute("pragma synchronous = full");
    }
    return begun(connection, "blob");
  }

  /// Derby, encrypted with AES as the store is.
  static RowsPeer derby(Path folder) throws SQLException {
    System.setProperty("derby.stream.error.file", folder.resolve("derby.log").toString());
    var connection =
        DriverManager.getConnection(
            "jdbc:derby:"
                + folder.resolve("peer")
                + ";create=true;dataEncryption=true;encryptionAlgorithm=AES/CBC/NoPadding"
                + ";bootPassword=a-long-boot-password");
    return begun(connection, "varchar(20000) for bit data");
  }

  private static RowsPeer begun(Connection connection, String bytes) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute(
          "create table journal_entry (seq bigint not null primary key, content " + bytes + ")");
    }
    connection.commit();
    return new RowsPeer(connection);
  }

  /// Makes the tables of these rows, with every column any of them has.
  void create(List<Entry> entries) throws SQLException {
    var tables = new HashMap<String, List<String>>();
    for (var entry : entries) {
      for (var change : entry.changes()) {
        var columns = tables.computeIfAbsent(change.table(), _ -> new ArrayList<>());
        change.set().keySet().stream().filter(it -> !columns.contains(it)).forEach(columns::add);
      }
    }
    try (var statement = connection.createStatement()) {
      for (var table : tables.entrySet()) {
        var columns =
            table.getValue().stream()
                .map(
                    it ->
                        '"'
                            + it
                            + '"'
                            + (it.equals("id")
                                ? " varchar(36) not null primary key"
                                : " varchar(300)"))
                .toList();
        statement.execute(
            "create table " + name(table.getKey()) + " (" + String.join(", ", columns) + ")");
      }
    }
    connection.commit();
  }

  private static String name(String table) {
    return "\"" + table + "\"";
  }

  void write(Entry entry) throws SQLException {
    for (var change : entry.changes()) {
      insert(change);
    }
    var journal = inserts.get("");
    if (journal == null) {
      journal = connection.prepareStatement("insert into journal_entry values (?, ?)");
      inserts.put("", journal);
    }
    journal.setLong(1, entry.seq());
    journal.setBytes(2, EntryCodec.pack(EntryCodec.encode(entry)));
    journal.executeUpdate();
    connection.commit();
  }

  private void insert(Change change) throws SQLException {
    var columns = List.copyOf(change.set().keySet());
    var key = change.table() + columns;
    var statement = inserts.get(key);
    if (statement == null) {
      statement =
          connection.prepareStatement(
              "insert into %s (%s) values (%s)"
                  .formatted(
                      name(change.table()),
                      String.join(", ", columns.stream().map(it -> '"' + it + '"').toList()),
                      String.join(", ", columns.stream().map(_ -> "?").toList())));
      inserts.put(key, statement);
    }
    for (int i = 0; i < columns.size(); i++) {
      statement.setString(i + 1, String.valueOf(change.set().get(columns.get(i))));
    }
    statement.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    for (var statement : inserts.values()) {
      statement.close();
    }
    connection.close();
  }
}
