package org.counterfoil.core.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.id.Ids;
import org.counterfoil.core.journal.Entry;
import org.counterfoil.core.journal.EntryCodec;
import org.jspecify.annotations.Nullable;

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
  private final Writer writer;
  private final Copies copies;

  Database(Engine engine, Journal journal, Clock clock) {
    this.engine = engine;
    this.journal = journal;
    this.clock = clock;
    this.ids = new Ids(clock);
    this.writer = new Writer(engine, journal);
    this.gate = writer.gate();
    this.bound = new BoundMappers(engine, gate);
    this.copies = new Copies(engine, journal, writer);
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
    return writer.write(name, command);
  }

  /// Runs a command to see what it would do, and undoes all of it.
  ///
  /// @throws org.counterfoil.core.command.NotPermitted where the actor lacks the command's right
  public <T extends @Nullable Object, X extends Throwable> T rehearse(
      CommandName name, ScopedValue.CallableOp<T, X> command) throws X {
    return writer.rehearse(name, command);
  }

  /// Changes this till's own caches and drafts, outside the journal, durably.
  public <T extends @Nullable Object, X extends Throwable> T writeLocal(
      ScopedValue.CallableOp<T, X> change) throws X {
    return writer.writeLocal(change);
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

  /// Reads what every mapper says, so that no first call has to: for a moment when nobody waits.
  public void prepare() {
    bound.prepare();
  }

  /// Calls `listener` after every command, in commit order, on the command's own thread and before
  /// the next command begins: it hands work on and returns at once.
  public void onCommitted(Consumer<Entry> listener) {
    writer.onCommitted(listener);
  }

  /// Whether the last command is in the store alone because the till roll cannot be written. No
  /// further command runs until it can.
  public boolean rollIsBehind() {
    return journal.isBehind();
  }

  /// How far the computer's clock stands before the newest entry; zero where it does not.
  public Duration setBack() {
    return journal.setBack();
  }

  /// Tries once more to write what the till roll lacks, so that commands can go on. Waits for a
  /// command that is under way.
  ///
  /// @return whether the roll has everything now
  public boolean catchUpRoll() {
    return writer.inTurn(
        () -> {
          try {
            journal.catchUpRoll();
            return true;
          } catch (StoreTrouble _) {
            return false;
          }
        });
  }

  /// Writes the store's file now, which otherwise follows by itself. Waits for a command that is
  /// under way.
  ///
  /// @throws StoreTrouble where the disk refused; nothing is lost by it
  public void flush() {
    writer.flush();
  }

  /// Runs plain SQL beside the commands.
  <T extends @Nullable Object> T reading(SqlWork<T> work) throws SQLException {
    return gate.pass(
        () -> {
          try (var reader = engine.reader()) {
            return work.on(reader.session().getConnection());
          } catch (SQLException | RuntimeException e) {
            if (Failures.endsEngine(e)) {
              gate.broke();
            }
            throw e;
          }
        });
  }

  /// The number of this till's last entry, 0 for none; no later one is under way at this moment.
  /// Waits for a command that is.
  public long settledSeq() {
    return writer.inTurn(journal::lastSeq);
  }

  /// This till's entries behind number `seq`, oldest first: how something kept outside the store
  /// catches up with it. None that is under way, and might yet be refused.
  ///
  /// @param limit at most so many
  /// @throws IllegalArgumentException where an entry cannot be read any more
  public List<Entry> entriesAfter(long seq, int limit) {
    long settled = journal.settled();
    return queries(JournalMapper.class).after(seq, limit).stream()
        .takeWhile(row -> row.seq() <= settled)
        .map(row -> EntryCodec.decode(EntryCodec.unpack(row.content())))
        .toList();
  }

  interface SqlWork<T extends @Nullable Object> {
    T on(Connection connection) throws SQLException;
  }

  Journal journal() {
    return journal;
  }

  /// Writes a copy of the store, encrypted as it is, to `zip`, and forces it: the store as the last
  /// command left it. Commands and queries go on meanwhile. Should the store fail under it and have
  /// to be opened again, the copy is begun anew.
  ///
  /// @return the number of this till's last entry in it, 0 for none
  /// @throws CancellationException where the store is about to be closed
  public long backUp(Path zip) throws IOException {
    return copies.write(zip);
  }

  /// Held while a backup is made: another one waits for it, and the file is not changed around
  /// meanwhile but by commands.
  public Lock backingUp() {
    return copies.lock();
  }

  /// The store is about to be closed: a copy under way is given up, and none is begun.
  public void windUp() {
    copies.windUp();
  }

  public boolean isWindingUp() {
    return copies.isWindingUp();
  }

  /// Writes the till roll anew from the store's journal and keeps the old one beside it, for when
  /// an [IntegrityCheck] found it damaged.
  ///
  /// @throws IOException where it could not be written; the old roll then stays in use
  public void rewriteRoll() throws IOException {
    writer.inTurn(
        () -> {
          journal.rewriteRoll(engine, clock.instant());
          return journal;
        });
  }

  /// Looks at what the tables hold now, by which the quickest way to a query's rows is chosen. A
  /// command waits meanwhile for some hundredths of a second. For idle moments.
  ///
  /// @throws StoreTrouble where the disk refused
  public void analyze() {
    writer.inTurn(
        () -> {
          engine.analyze();
          return engine;
        });
  }

  /// Gathers a little of what is live but lies scattered among what commands have replaced, so that
  /// the room of the rest is used again. A command waits meanwhile for some hundredths of a second.
  /// For idle moments, again and again while there is something to gather.
  ///
  /// @return whether there was; `false` while a backup is made
  /// @throws StoreTrouble where the disk refused
  public boolean gather() {
    return copies.unlessUnderWay(() -> writer.inTurn(engine::gather));
  }

  /// Rewrites the file to its live size. Waits for queries and commands, and lets none begin.
  public void compact() {
    gate.alone(engine::compact);
  }

  /// Rewrites the file where it is worth it: past twice its live size, and so small that it takes
  /// seconds. For an idle moment; not while a backup is made.
  ///
  /// @return whether it was
  public boolean compactIfWorthIt() throws SQLException {
    return copies.unlessUnderWay(
        () -> {
          boolean due = reading(FileUse::read).isWorthCompacting();
          if (due) {
            compact();
          }
          return due;
        });
  }

  @Override
  public void close() {
    windUp();
    writer.stopFlushing();
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
