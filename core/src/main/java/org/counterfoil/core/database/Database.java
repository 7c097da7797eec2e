package org.counterfoil.core.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Refused;
import org.counterfoil.core.database.RunningCommand.Mode;
import org.counterfoil.core.id.Ids;
import org.counterfoil.core.journal.Entry;
import org.counterfoil.core.journal.EntryCodec;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// The one door to the local database.
///
/// Commands go through [#write], one at a time: a till has a single operator, and a single writer
/// keeps the journal in commit order and H2 free of lock waits. Queries run beside them.
public final class Database implements AutoCloseable {
  private final Engine engine;
  private final Journal journal;
  private final Clock clock;
  private final Ids ids;
  private final Gate gate;
  private final BoundMappers bound;
  private final Lock writer = new ReentrantLock(true);
  private final List<Consumer<Entry>> listeners = new CopyOnWriteArrayList<>();

  Database(Engine engine, Journal journal, Clock clock) {
    this.engine = engine;
    this.journal = journal;
    this.clock = clock;
    this.ids = new Ids(clock);
    this.gate = new Gate(engine, this::settle);
    this.bound = new BoundMappers(engine, gate);
  }

  /// Identities for new rows.
  public Ids ids() {
    return ids;
  }

  /// Runs a command under its name in the journal: all of it is committed, or, if it throws or
  /// refuses, none of it. Returns once the entry is forced to disk.
  ///
  /// Where the disk fails while it commits, the store is opened again and asked: an entry that is
  /// there counts as done, and this returns as usual. Should the till roll alone be out of reach,
  /// this command is safe in the store and the next one is refused.
  ///
  /// @throws org.counterfoil.core.command.NotPermitted where the actor lacks the command's right
  /// @throws StoreTrouble where the disk refused: nothing was done, or it cannot be known yet
  ///   ([StoreTrouble#unsettled])
  public <T extends @Nullable Object, X extends Throwable> T write(
      CommandName name, ScopedValue.CallableOp<T, X> command) throws X {
    Actor.current().needs(name.permission());
    Attempt<T> attempt = inTurn(() -> command(name, command));
    if (attempt.doubt() != null) {
      settle(attempt.doubt());
    }
    return attempt.result();
  }

  /// @param doubt the commit that failed, where it did
  private record Attempt<T extends @Nullable Object>(T result, @Nullable Doubt doubt) {}

  private <T extends @Nullable Object, X extends Throwable> Attempt<T> command(
      CommandName name, ScopedValue.CallableOp<T, X> command) throws X {
    journal.catchUpRoll();
    var running = running(Mode.COMMAND);
    boolean kept = false;
    try {
      T result = run(running, command);
      if (result instanceof Refused || running.changes().isEmpty()) {
        return new Attempt<>(result, null);
      }
      var sealed = journal.seal(name, running.changes());
      kept = true;
      return new Attempt<>(result, commit(running, sealed));
    } finally {
      if (!kept) {
        engine.abandon(running.session());
      }
    }
  }

  /// Runs a command to see what it would do, and undoes all of it.
  ///
  /// @throws org.counterfoil.core.command.NotPermitted where the actor lacks the command's right
  public <T extends @Nullable Object, X extends Throwable> T rehearse(
      CommandName name, ScopedValue.CallableOp<T, X> command) throws X {
    Actor.current().needs(name.permission());
    return inTurn(
        () -> {
          var running = running(Mode.COMMAND);
          try {
            return run(running, command);
          } finally {
            engine.abandon(running.session());
          }
        });
  }

  /// Changes this till's own caches and drafts, outside the journal, durably.
  public <T extends @Nullable Object, X extends Throwable> T writeLocal(
      ScopedValue.CallableOp<T, X> change) throws X {
    return inTurn(
        () -> {
          var running = running(Mode.LOCAL);
          boolean done = false;
          try {
            T result = run(running, change);
            engine.commitAndForce(running.session());
            done = true;
            return result;
          } finally {
            if (!done) {
              engine.abandon(running.session());
            }
          }
        });
  }

  private <T extends @Nullable Object, X extends Throwable> T inTurn(
      ScopedValue.CallableOp<T, X> work) throws X {
    if (RunningCommand.CURRENT.isBound()) {
      throw new IllegalStateException("A command may not start inside another command");
    }
    return gate.pass(
        () -> {
          writer.lock();
          try {
            return work.call();
          } catch (Throwable e) {
            if (Failures.endsEngine(e)) {
              gate.broke();
              throw StoreTrouble.of(e);
            }
            throw e;
          } finally {
            writer.unlock();
          }
        });
  }

  private RunningCommand running(Mode mode) {
    return new RunningCommand(mode, engine.writer(), engine.tables());
  }

  private static <T extends @Nullable Object, X extends Throwable> T run(
      RunningCommand running, ScopedValue.CallableOp<T, X> command) throws X {
    return ScopedValue.where(RunningCommand.CURRENT, running).call(command);
  }

  /// Null where the entry is forced to the disk; listeners hear of it in commit order.
  private @Nullable Doubt commit(RunningCommand running, Journal.Sealed sealed) {
    try {
      run(
          new RunningCommand(Mode.APPLY, running.session(), engine.tables()),
          () -> {
            running.session().getMapper(JournalMapper.class).insert(sealed.row());
            return sealed;
          });
      engine.commitAndForce(running.session());
    } catch (RuntimeException e) {
      engine.abandon(running.session());
      gate.broke();
      return journal.doubt(sealed, StoreTrouble.of(e));
    }
    journal.committed(sealed);
    tell(sealed.entry());
    return null;
  }

  private void settle(Doubt doubt) {
    try {
      gate.mend();
    } catch (StoreTrouble e) {
      doubt.trouble().addSuppressed(e);
      throw doubt.trouble().asUnsettled();
    }
    if (!doubt.safe()) {
      throw doubt.trouble();
    }
  }

  /// After the engine was opened again: takes over what it had committed before it failed.
  private void settle() {
    try {
      var done = journal.settle(engine, engine.writer().getMapper(JournalMapper.class).last());
      if (done != null) {
        tell(done);
      }
    } catch (IOException | RuntimeException e) {
      throw StoreTrouble.of(e);
    }
  }

  private void tell(Entry entry) {
    for (var listener : listeners) {
      try {
        listener.accept(entry);
      } catch (RuntimeException e) {
        // The command is done whatever a screen makes of it.
        LoggerFactory.getLogger(Database.class)
            .error("A listener failed after entry {}", entry.seq(), e);
      }
    }
  }

  /// A mapper for commands: it joins the running command and refuses to work outside one.
  public <M> M mapper(Class<M> type) {
    return bound.mapper(type);
  }

  /// A mapper for reading: inside a command it sees the command's own changes, elsewhere committed
  /// data.
  public <M> M queries(Class<M> type) {
    return bound.queries(type);
  }

  /// Calls `listener` after every command, in commit order, on the command's own thread and before
  /// the next command begins: it hands work on and returns at once.
  public void onCommitted(Consumer<Entry> listener) {
    listeners.add(listener);
  }

  /// Whether the last command is in the store alone because the till roll cannot be written. No
  /// further command runs until it can.
  public boolean rollIsBehind() {
    return journal.isBehind();
  }

  /// Tries once more to write what the till roll lacks, so that commands can go on. Waits for a
  /// command that is under way.
  ///
  /// @return whether the roll has everything now
  public boolean catchUpRoll() {
    return inTurn(
        () -> {
          try {
            journal.catchUpRoll();
            return true;
          } catch (StoreTrouble _) {
            return false;
          }
        });
  }

  /// Runs plain SQL beside the commands.
  <T extends @Nullable Object> T reading(SqlWork<T> work) throws SQLException {
    return gate.pass(
        () -> {
          try (var reader = engine.reader()) {
            return work.on(reader.session().getConnection());
          }
        });
  }

  /// The number of this till's last entry, 0 for none; no later one is under way at this moment.
  /// Waits for a command that is.
  public long settledSeq() {
    return inTurn(journal::lastSeq);
  }

  /// This till's entries behind number `seq`, oldest first: how something kept outside the store
  /// catches up with it.
  ///
  /// @param limit at most so many
  /// @throws IllegalArgumentException where an entry cannot be read any more
  public List<Entry> entriesAfter(long seq, int limit) {
    return queries(JournalMapper.class).after(seq, limit).stream()
        .map(row -> EntryCodec.decode(EntryCodec.unpack(row.content())))
        .toList();
  }

  interface SqlWork<T extends @Nullable Object> {
    T on(Connection connection) throws SQLException;
  }

  Journal journal() {
    return journal;
  }

  /// Writes a copy of the store, encrypted as it is, to `zip`, and forces it. Commands wait
  /// meanwhile: a copy taken in the middle of one would have to be repaired before it opens.
  public void backUp(Path zip) throws IOException {
    inTurn(
        () -> {
          engine.backUp(zip);
          return zip;
        });
    org.counterfoil.core.tillroll.Disk.REAL.forceFile(zip);
  }

  /// Writes the till roll anew from the store's journal and keeps the old one beside it, for when
  /// an [IntegrityCheck] found it damaged.
  ///
  /// @throws IOException where it could not be written; the old roll then stays in use
  public void rewriteRoll() throws IOException {
    inTurn(
        () -> {
          journal.rewriteRoll(engine, clock.instant());
          return journal;
        });
  }

  /// Rewrites the file to its live size. Waits for queries and commands, and lets none begin.
  public void compact() {
    gate.alone(engine::compact);
  }

  /// Rewrites the file where it is worth it: past twice its live size. For an idle moment.
  ///
  /// @return whether it was
  public boolean compactIfWorthIt() throws SQLException {
    boolean due = reading(FileUse::read).isWorthCompacting();
    if (due) {
      compact();
    }
    return due;
  }

  @Override
  public void close() {
    gate.alone(
        () -> {
          try {
            journal.close();
          } finally {
            engine.close();
          }
        });
  }
}
