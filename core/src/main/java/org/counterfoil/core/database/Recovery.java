package org.counterfoil.core.database;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.session.SqlSession;
import org.counterfoil.core.database.StoreTrouble.Kind;
import org.counterfoil.core.id.Ids;
import org.counterfoil.core.journal.Chain;
import org.counterfoil.core.journal.Change;
import org.counterfoil.core.journal.Entry;
import org.counterfoil.core.journal.EntryCodec;
import org.counterfoil.core.journal.LocalChange;
import org.counterfoil.core.tillroll.Condition;
import org.counterfoil.core.tillroll.Frame;
import org.counterfoil.core.tillroll.TillRoll;
import org.jspecify.annotations.Nullable;

/// Brings store and roll together at start, in both directions: whatever the roll has and the store
/// lacks is applied again, whatever the store has and the roll lacks is appended.
final class Recovery {
  private static final int BATCH = 200;

  /// A command is in the store a moment before it is on the roll.
  private static final long UNDER_WAY = 1;

  /// What to do about entries that the store lacks and the roll no longer reads.
  enum Gap {
    REFUSED,
    /// The store goes on from before the gap; what lies behind it stays on the old roll, aside.
    ACCEPTED
  }

  /// @param applied entries taken over from the roll
  /// @param appended entries the roll was given
  /// @param rewritten whether the roll was found damaged and written anew from the store
  /// @param lost the entries that are neither in the store nor could be taken from the roll
  /// @param roll the roll to go on with
  record Result(
      long applied, long appended, boolean rewritten, Store.@Nullable Lost lost, TillRoll roll) {}

  private final Engine engine;
  private final SqlSession session;
  private final JournalMapper rows;
  private final TillRoll roll;
  private final Gap gap;
  private final Clock clock;
  private final BeforeTaking beforeTaking;

  /// What happens before the first entry is taken over into the store.
  interface BeforeTaking {
    void run() throws IOException;
  }

  Recovery(Engine engine, TillRoll roll, Gap gap, Clock clock, BeforeTaking beforeTaking) {
    this.engine = engine;
    this.session = engine.writer();
    this.rows = session.getMapper(JournalMapper.class);
    this.roll = roll;
    this.gap = gap;
    this.clock = clock;
    this.beforeTaking = beforeTaking;
  }

  /// @throws StoreTrouble FORKED where the two tell different stories, ROLL_DAMAGED where entries
  ///   would be lost, DAMAGED where neither has any that it should have
  Result reconcile() throws IOException {
    var silent = new RunningCommand(RunningCommand.Mode.APPLY, session, engine.tables());
    return ScopedValue.where(RunningCommand.CURRENT, silent).call(this::compareAndMend);
  }

  private Result compareAndMend() throws IOException {
    var last = rows.last();
    long inStore = last.map(JournalMapper.Row::seq).orElse(0L);
    var chain = last.map(row -> Chain.of(row.chain())).orElse(Chain.START);
    refuseEmpty(inStore);
    if (inStore < roll.lastSeq()) {
      return takeOver(inStore, chain);
    }
    boolean sameStory = linkOf(roll.lastSeq()).is(roll.lastChain());
    refuseFork(sameStory || !roll.endsInEntry());
    boolean endLost = roll.begun() && (!sameStory || inStore > roll.lastSeq() + UNDER_WAY);
    if (endLost || isDamaged()) {
      return new Result(0, 0, true, null, rewrite(endLost));
    }
    return new Result(0, RollRewrite.append(rows, roll), false, null, roll);
  }

  /// H2 begins anew in a file of which it finds nothing whole. Where the roll cannot fill that up
  /// again, an empty shop would look like the first day: a backup has more.
  private void refuseEmpty(long inStore) {
    if (inStore == 0 && roll.lastSeq() == 0 && isDamaged() && gap == Gap.REFUSED) {
      throw new StoreTrouble(Kind.DAMAGED, null);
    }
  }

  private boolean isDamaged() {
    return roll.condition() instanceof Condition.Damaged || roll.endWasUnreadable();
  }

  /// Where the roll's end is lost, entries that were acknowledged may be with it, and so may
  /// numbers that customers hold on paper: the journal goes on as that of another device, which
  /// issues other numbers. So does one whose roll is missing altogether; see [TillRoll#open].
  private TillRoll rewrite(boolean endLost) throws IOException {
    var device = endLost || roll.endWasUnreadable() ? new Ids(clock).next() : roll.device();
    return RollRewrite.whole(rows, roll, device, clock.instant());
  }

  private Chain linkOf(long seq) {
    return seq == 0 ? Chain.START : Chain.of(rows.after(seq - 1, 1).getFirst().chain());
  }

  private static void refuseFork(boolean same) {
    if (!same) {
      throw new StoreTrouble(Kind.FORKED, null);
    }
  }

  private Result takeOver(long inStore, Chain chain) throws IOException {
    var found = reach(inStore);
    long reach = found.seq();
    var lost = reach < roll.lastSeq() ? new Store.Lost(reach + 1, roll.lastSeq()) : null;
    if (lost != null && gap == Gap.REFUSED) {
      throw new StoreTrouble(Kind.ROLL_DAMAGED, null);
    }
    if (!found.withLocal()) {
      beforeTaking.run();
    }
    long applied = apply(inStore, chain, found);
    // A store that is merely not written yet when the power goes, as the roll's end is torn, has
    // its
    // local rows; any other beside a torn end may lack what was on the roll behind it.
    boolean torn = !found.withLocal() && roll.condition() instanceof Condition.Torn;
    boolean rewrite = lost != null || torn || isDamaged();
    if (rewrite) {
      engine.flush();
    }
    var goOn = rewrite ? rewrite(lost != null || torn) : roll;
    return new Result(applied, 0, rewrite, lost, goOn);
  }

  /// How far the roll can be taken over.
  ///
  /// @param seq the number of the last entry behind the store's that is reached without a gap
  /// @param withLocal whether all of them can be taken over with their local changes: the store's
  ///   local rows are as they were for the first, and commands alone have changed them since
  private record Reach(long seq, boolean withLocal) {}

  private Reach reach(long inStore) throws IOException {
    int mark = engine.mark();
    var reach = new long[] {inStore};
    var fit = new boolean[] {true};
    roll.read(
        inStore + 1,
        frame -> {
          // Behind the roll's end may lie what an append that failed has left.
          if (frame.seq() == reach[0] + 1 && frame.seq() <= roll.lastSeq()) {
            reach[0] = frame.seq();
            fit[0] &= LocalRows.fit(frame, mark);
          }
        });
    return new Reach(reach[0], fit[0]);
  }

  private long apply(long inStore, Chain storeChain, Reach reach) throws IOException {
    var chain = new Chain[] {storeChain};
    roll.read(
        inStore + 1,
        frame -> {
          if (frame.seq() <= reach.seq()) {
            var canonical = EntryCodec.unpack(frame.packed());
            refuseFork(frame.chain().equals(chain[0].next(canonical)));
            chain[0] = frame.chain();
            var local = reach.withLocal() ? LocalRows.in(frame) : null;
            apply(frame, EntryCodec.decode(canonical), local == null ? List.of() : local.changes());
            if (frame.seq() % BATCH == 0) {
              engine.commit(session);
            }
          }
        });
    engine.commit(session);
    return reach.seq() - inStore;
  }

  private void apply(Frame frame, Entry entry, List<LocalChange> local) {
    try {
      var beside = local.iterator();
      var next = beside.hasNext() ? beside.next() : null;
      for (int done = 0; done <= entry.changes().size(); done++) {
        while (next != null && next.behind() <= done) {
          apply(next);
          next = beside.hasNext() ? beside.next() : null;
        }
        if (done < entry.changes().size()) {
          apply(entry.changes().get(done));
        }
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

  private void apply(LocalChange change) throws SQLException {
    var table = engine.tables().get(change.table());
    var names = List.copyOf(change.row().keySet());
    var values = values(table, change.row());
    if (change.deleted()) {
      var which = names.stream().map(name -> name + " = ?").toList();
      run("delete from " + table.name() + " where " + String.join(" and ", which), values);
    } else {
      var sql =
          "merge into %s (%s) key (%s) values (%s)"
              .formatted(
                  table.name(),
                  String.join(", ", names),
                  String.join(", ", table.key()),
                  String.join(", ", names.stream().map(_ -> "?").toList()));
      run(sql, values);
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
    run(sql, values(table, change.set()));
  }

  private void update(Table table, Change change) throws SQLException {
    var sets = change.set().keySet().stream().map(name -> name + " = ?").toList();
    var values = values(table, change.set());
    values.add(change.id());
    run("update %s set %s where id = ?".formatted(table.name(), String.join(", ", sets)), values);
  }

  private static List<@Nullable Object> values(Table table, Map<String, @Nullable Object> row) {
    var values = new ArrayList<@Nullable Object>();
    row.forEach((name, value) -> values.add(Values.toColumn(value, table.column(name))));
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
