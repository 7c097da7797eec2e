package org.counterfoil.core.database;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.counterfoil.core.journal.Change;
import org.counterfoil.core.journal.Change.Op;
import org.counterfoil.core.journal.LocalChange;
import org.jspecify.annotations.Nullable;

/// The write that is under way in this thread. The row triggers find it here, collect into it, and
/// refuse every row that is written without one.
final class RunningCommand {
  static final ScopedValue<RunningCommand> CURRENT = ScopedValue.newInstance();

  enum Mode {
    /// A named command: every journalled row is collected; facts are only ever added.
    COMMAND,
    /// Caches and drafts of this till: only local tables may change.
    LOCAL,
    /// Entries that already are in the journal are applied: nothing is collected.
    APPLY
  }

  private final Mode mode;
  private final SqlSession session;
  private final Tables tables;
  private final List<Change> changes = new ArrayList<>();
  private final List<LocalChange> localChanges = new ArrayList<>();

  RunningCommand(Mode mode, SqlSession session, Tables tables) {
    this.mode = mode;
    this.session = session;
    this.tables = tables;
  }

  SqlSession session() {
    return session;
  }

  Connection connection() {
    return session.getConnection();
  }

  List<Change> changes() {
    return changes;
  }

  /// What a named command changed in local tables.
  List<LocalChange> localChanges() {
    return localChanges;
  }

  /// Takes in one changed row, as H2 hands it to a trigger.
  ///
  /// @throws IllegalStateException where the mode forbids the change
  void row(String tableName, Object @Nullable [] before, Object @Nullable [] after) {
    if (mode == Mode.APPLY) {
      return;
    }
    var table = tables.get(tableName);
    switch (table.kind()) {
      case LOCAL -> local(table, before, after);
      case JOURNAL -> refuse(before != null, table, "is only ever added to");
      case FACT -> {
        refuse(mode == Mode.LOCAL, table, "is not local");
        refuse(before != null, table, "holds facts, which are never changed");
        changes.add(change(table, null, after));
      }
      case RECORD, REFERENCE -> {
        refuse(mode == Mode.LOCAL, table, "is not local");
        changes.add(change(table, before, after));
      }
    }
  }

  private void local(Table table, Object @Nullable [] before, Object @Nullable [] after) {
    if (mode == Mode.LOCAL) {
      return;
    }
    var key = before == null ? null : key(table, before);
    if (key != null && (after == null || !key.equals(key(table, after)))) {
      localChanges.add(new LocalChange(changes.size(), table.name(), true, key));
    }
    if (after != null) {
      localChanges.add(new LocalChange(changes.size(), table.name(), false, whole(table, after)));
    }
  }

  private static Map<String, @Nullable Object> key(Table table, Object[] row) {
    var key = whole(table, row);
    key.keySet().retainAll(table.key());
    return key;
  }

  private static Map<String, @Nullable Object> whole(Table table, Object[] row) {
    var whole = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < row.length; i++) {
      whole.put(table.columns().get(i).name(), Values.toJournal(row[i]));
    }
    return whole;
  }

  private static void refuse(boolean wrong, Table table, String why) {
    if (wrong) {
      throw new IllegalStateException("Table " + table.name() + " " + why);
    }
  }

  private static Change change(Table table, Object @Nullable [] before, Object @Nullable [] after) {
    var row = Objects.requireNonNull(after == null ? before : after);
    var id = (UUID) row[table.idColumn()];
    if (before == null) {
      return new Change(table.name(), Op.INSERT, id, image(table, row), Map.of());
    }
    if (after == null) {
      return new Change(table.name(), Op.DELETE, id, Map.of(), image(table, before));
    }
    var set = new LinkedHashMap<String, @Nullable Object>();
    var was = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < row.length; i++) {
      var old = Values.toJournal(before[i]);
      var now = Values.toJournal(after[i]);
      if (!Objects.equals(old, now)) {
        set.put(table.columns().get(i).name(), now);
        was.put(table.columns().get(i).name(), old);
      }
    }
    return new Change(table.name(), Op.UPDATE, id, set, was);
  }

  /// A whole row; empty columns are left out, for most rows have some.
  private static Map<String, @Nullable Object> image(Table table, Object[] row) {
    var image = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < row.length; i++) {
      var value = Values.toJournal(row[i]);
      if (value != null) {
        image.put(table.columns().get(i).name(), value);
      }
    }
    return image;
  }
}
