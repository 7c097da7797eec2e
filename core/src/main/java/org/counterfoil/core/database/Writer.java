package org.counterfoil.core.database;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Refused;
import org.counterfoil.core.database.RunningCommand.Mode;
import org.counterfoil.core.journal.Entry;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Runs what changes the store, one after the other, each durable before the next begins, and finds
/// out what came of a command whose commit failed. A command is durable by the till roll; its pages
/// in the store's file follow. [Database] says what its callers may expect.
final class Writer {
  private final Engine engine;
  private final Journal journal;
  private final Gate gate;
  private final Lock turn = new ReentrantLock(true);
  private final List<Consumer<Entry>> listeners = new CopyOnWriteArrayList<>();
  private final Flusher flusher;

  Writer(Engine engine, Journal journal) {
    this.engine = engine;
    this.journal = journal;
    this.gate = new Gate(engine, this::settle);
    this.flusher = new Flusher(this::flush);
  }

  /// Through which queries pass, too.
  Gate gate() {
    return gate;
  }

  /// Writes what commands have changed into the store's file, where anything is left to write.
  void flush() {
    inTurn(
        () -> {
          if (!engine.isFlushed()) {
            engine.flush();
          }
          return engine;
        });
  }

  /// Nothing is flushed by itself from now on.
  void stopFlushing() {
    flusher.close();
  }

  void onCommitted(Consumer<Entry> listener) {
    listeners.add(listener);
  }

  <T extends @Nullable Object, X extends Throwable> T write(
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
    engine.prepare();
    var running = running(Mode.COMMAND);
    boolean kept = false;
    try {
      T result = run(running, command);
      if (result instanceof Refused || running.changes().isEmpty()) {
        return new Attempt<>(result, null);
      }
      var sealed = journal.seal(name, running, engine.mark());
      kept = true;
      return new Attempt<>(result, commit(running, sealed));
    } finally {
      if (!kept) {
        engine.abandon(running.session());
      }
    }
  }

  <T extends @Nullable Object, X extends Throwable> T rehearse(
      CommandName name, ScopedValue.CallableOp<T, X> command) throws X {
    Actor.current().needs(name.permission());
    return inTurn(
        () -> {
          engine.prepare();
          var running = running(Mode.COMMAND);
          try {
            return run(running, command);
          } finally {
            engine.abandon(running.session());
          }
        });
  }

  <T extends @Nullable Object, X extends Throwable> T writeLocal(
      ScopedValue.CallableOp<T, X> change) throws X {
    return inTurn(
        () -> {
          var running = running(Mode.LOCAL);
          boolean done = false;
          try {
            T result = run(running, change);
            engine.commitLocal(running.session());
            done = true;
            return result;
          } finally {
            if (!done) {
              engine.abandon(running.session());
            }
          }
        });
  }

  /// Does `work` when no command is under way, and lets none begin meanwhile.
  <T extends @Nullable Object, X extends Throwable> T inTurn(ScopedValue.CallableOp<T, X> work)
      throws X {
    if (RunningCommand.CURRENT.isBound()) {
      throw new IllegalStateException("A command may not start inside another command");
    }
    return gate.pass(
        () -> {
          turn.lock();
          try {
            return work.call();
          } catch (Throwable e) {
            if (Failures.endsEngine(e)) {
              gate.broke();
              throw StoreTrouble.of(e);
            }
            throw e;
          } finally {
            turn.unlock();
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

  /// Null where the entry is forced to the disk, on the roll or, where that is out of reach or the
  /// entry has no room for its local changes, in the store; listeners hear of it in commit order.
  private @Nullable Doubt commit(RunningCommand running, Journal.Sealed sealed) {
    try {
      run(
          new RunningCommand(Mode.APPLY, running.session(), engine.tables()),
          () -> {
            running.session().getMapper(JournalMapper.class).insert(sealed.row());
            return sealed;
          });
      engine.commit(running.session());
      if (sealed.local() == null) {
        engine.flush(); // before the roll tells of it, which could not bring back all of it
      }
      if (!journal.committed(sealed)) {
        engine.flush();
      }
    } catch (RuntimeException e) {
      engine.abandon(running.session());
      gate.broke();
      return journal.doubt(sealed, StoreTrouble.of(e));
    }
    journal.isSafe();
    flusher.changed();
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
      flusher.changed();
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
}
