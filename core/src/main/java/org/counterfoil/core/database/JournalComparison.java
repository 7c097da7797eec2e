package org.counterfoil.core.database;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.counterfoil.core.journal.Chain;
import org.counterfoil.core.journal.Change;
import org.counterfoil.core.journal.Entry;
import org.counterfoil.core.journal.EntryCodec;
import org.jspecify.annotations.Nullable;

/// The journal against itself, and against the facts it says were recorded.
final class JournalComparison {
  private final Connection connection;
  private final JournalRows journal;
  private final Map<String, Table> facts;
  private final Consumer<Finding> found;
  private long entries;
  private long compared;
  private long lastSeq;
  private Chain lastChain = Chain.START;

  JournalComparison(Connection connection, JournalRows journal, Consumer<Finding> found)
      throws SQLException {
    this.connection = connection;
    this.journal = journal;
    this.found = found;
    this.facts =
        Tables.read(connection).all().stream()
            .filter(table -> table.kind() == TableKind.FACT)
            .collect(Collectors.toMap(Table::name, table -> table));
  }

  long entries() {
    return entries;
  }

  long facts() {
    return compared;
  }

  private record Expected(long seq, Change change) {}

  void run() throws SQLException {
    var piece = journal.after(0);
    while (!piece.isEmpty()) {
      var expected = new LinkedHashMap<String, Map<UUID, Expected>>();
      for (var row : piece) {
        link(row, expected);
      }
      for (var table : expected.entrySet()) {
        compare(table.getKey(), table.getValue());
      }
      piece = journal.after(piece.getLast().seq());
    }
  }

  private void link(JournalRows.Row row, Map<String, Map<UUID, Expected>> expected) {
    entries++;
    boolean gap = row.seq() != lastSeq + 1;
    if (gap) {
      found.accept(new Finding.MissingEntries(lastSeq + 1, row.seq() - 1));
    }
    try {
      var canonical = EntryCodec.unpack(row.packed());
      if (!gap && !lastChain.next(canonical).equals(row.chain())) {
        found.accept(new Finding.BrokenChain(row.seq()));
      }
      expect(EntryCodec.decode(canonical), expected);
    } catch (IllegalArgumentException _) {
      found.accept(new Finding.UnreadableEntry(row.seq()));
    }
    lastSeq = row.seq();
    lastChain = row.chain();
  }

  private void expect(Entry entry, Map<String, Map<UUID, Expected>> expected) {
    for (var change : entry.changes()) {
      if (change.op() == Change.Op.INSERT && facts.containsKey(change.table())) {
        expected
            .computeIfAbsent(change.table(), _ -> new HashMap<>())
            .put(change.id(), new Expected(entry.seq(), change));
      }
    }
  }

  private void compare(String name, Map<UUID, Expected> expected) throws SQLException {
    var table = Objects.requireNonNull(facts.get(name));
    Set<UUID> missing = new HashSet<>(expected.keySet());
    try (var statement =
        connection.prepareStatement("select * from " + name + " where id = any(?)")) {
      statement.setArray(1, connection.createArrayOf("UUID", expected.keySet().toArray()));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var id = rows.getObject("id", UUID.class);
          missing.remove(id);
          compared++;
          var known = expected.get(id);
          if (known != null) {
            compare(table, known, rows);
          }
        }
      }
    }
    for (var id : missing) {
      var known = Objects.requireNonNull(expected.get(id));
      found.accept(new Finding.FactMissing(known.seq(), name, id));
    }
  }

  private void compare(Table table, Expected expected, ResultSet row) throws SQLException {
    var image = expected.change().set();
    for (int i = 0; i < table.columns().size(); i++) {
      var column = table.columns().get(i).name();
      // A column that was added since is in no older entry.
      if (image.containsKey(column) && !same(image.get(column), row.getObject(i + 1))) {
        found.accept(
            new Finding.FactDiffers(expected.seq(), table.name(), expected.change().id(), column));
      }
    }
  }

  private static boolean same(@Nullable Object journalled, @Nullable Object stored) {
    if (stored instanceof BigDecimal number && journalled instanceof String text) {
      return number.compareTo(new BigDecimal(text)) == 0;
    }
    return Objects.equals(journalled, Values.toJournal(stored));
  }
}
