package org.counterfoil.core.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.session.SqlSession;
import org.counterfoil.core.database.StoreTrouble.Kind;
import org.counterfoil.core.journal.Chain;
import org.counterfoil.core.journal.Change;
import org.counterfoil.core.journal.EntryCodec;
import org.counterfoil.core.tillroll.Frame;
import org.counterfoil.core.tillroll.TillRoll;
import org.jspecify.annotations.Nullable;

/// Brings store and roll together at start, in both directions: whatever the roll has and the store
/// lacks is applied again, whatever the store has and the roll lacks is appended.
final class Recovery {
  private static final int BATCH = 200;

  /// @param applied entries taken over from the roll
  /// @param appended entries the roll was given
  record Result(long applied, long appended) {}

  private final Engine engine;
  private final SqlSession session;
  private final JournalMapper rows;
  private final TillRoll roll;

  Recovery(Engine engine, TillRoll roll) {
    this.engine = engine;
    this.session = engine.writer();
    this.rows = session.getMapper(JournalMapper.class);
    this.roll = roll;
  }

  /// @throws StoreTrouble FORKED where the two tell different stories
  Result reconcile() throws IOException {
    var silent = new RunningCommand(RunningCommand.Mode.APPLY, session, engine.tables());
    return ScopedValue.where(RunningCommand.CURRENT, silent).call(this::compareAndMend);
  }

  private Result compareAndMend() throws IOException {
    var last = rows.last();
    long inStore = last.map(JournalMapper.Row::seq).orElse(0L);
    var storeChain = last.map(row -> Chain.of(row.chain())).orElse(Chain.START);
    if (inStore == roll.lastSeq()) {
      refuseFork(storeChain.equals(roll.lastChain()));
      return new Result(0, 0);
    }
    return inStore < roll.lastSeq()
        ? new Result(applyAfter(inStore, storeChain), 0)
        : new Result(0, appendAfter(roll.lastSeq()));
  }

  private static void refuseFork(boolean same) {
    if (!same) {
      throw new StoreTrouble(Kind.FORKED, null);
    }
  }

  private long appendAfter(long seq) throws IOException {
    long appended = 0;
    long at = seq;
    if (seq > 0) {
      refuseFork(Chain.of(rows.after(seq - 1, 1).getFirst().chain()).equals(roll.lastChain()));
    }
    while (true) {
      var missing = rows.after(at, BATCH);
      if (missing.isEmpty()) {
        return appended;
      }
      var frames = new ArrayList<Frame>();
      for (var row : missing) {
        frames.add(new Frame(row.seq(), Chain.of(row.chain()), row.content()));
      }
      roll.append(frames);
      appended += frames.size();
      at = missing.getLast().seq();
    }
  }

  private long applyAfter(long inStore, Chain storeChain) throws IOException {
    var applied = new long[1];
    // From the last common entry on, so that its link is compared before anything is applied.
    roll.read(
        Math.max(1, inStore),
        frame -> {
          if (frame.seq() == inStore) {
            refuseFork(frame.chain().equals(storeChain));
          } else {
            apply(frame);
            applied[0]++;
            if (applied[0] % BATCH == 0) {
              engine.commitAndForce(session);
            }
          }
        });
    engine.commitAndForce(session);
    return applied[0];
  }

  private void apply(Frame frame) {
    var entry = EntryCodec.decode(EntryCodec.unpack(frame.packed()));
    try {
      for (var change : entry.changes()) {
        apply(change);
      }
    } catch (SQLException e) {
      throw StoreTrouble.of(e);
    }
    rows.insert(Journal.row(entry, frame.chain(), frame.packed()));
  }

  private void apply(Change change) throws SQLException {
    var table = engine.tables().get(change.table());
    switch (change.op()) {
      case INSERT -> insert(table, change);
      case UPDATE -> update(table, change);
      case DELETE -> run("delete from " + table.name() + " where id = ?", List.of(change.id()));
    }
  }

  private void insert(Table table, Change change) throws SQLException {
    var names = new ArrayList<>(change.set().keySet());
    var sql =
        "insert into %s (%s) values (%s)"
            .formatted(
                table.name(),
                String.join(", ", names),
                String.join(", ", names.stream().map(_ -> "?").toList()));
    run(sql, values(table, change));
  }

  private void update(Table table, Change change) throws SQLException {
    var sets = change.set().keySet().stream().map(name -> name + " = ?").toList();
    var values = values(table, change);
    values.add(change.id());
    run("update %s set %s where id = ?".formatted(table.name(), String.join(", ", sets)), values);
  }

  private static List<@Nullable Object> values(Table table, Change change) {
    var values = new ArrayList<@Nullable Object>();
    change.set().forEach((name, value) -> values.add(Values.toColumn(value, table.column(name))));
    return values;
  }

  private void run(String sql, List<? extends @Nullable Object> values) throws SQLException {
    try (var statement = session.getConnection().prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      statement.executeUpdate();
    }
  }
}
