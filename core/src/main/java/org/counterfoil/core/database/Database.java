package org.counterfoil.core.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Refused;
import org.counterfoil.core.database.RunningCommand.Mode;
import org.counterfoil.core.id.Ids;
import org.counterfoil.core.journal.Entry;
import org.jspecify.annotations.Nullable;

/// The one door to the local database.
///
/// Commands go through [#write], one at a time: a till has a single operator, and a single writer
/// keeps the journal in commit order and H2 free of lock waits. Queries run beside them.
public final class Database implements AutoCloseable {
  private final Engine engine;
  private final Journal journal;
  private final Ids ids;
  private final Lock writer = new ReentrantLock(true);

  /// Held for reading by every query, for writing while the file is closed to be compacted.
  private final ReentrantReadWriteLock open = new ReentrantReadWriteLock(true);

  private final List<Consumer<Entry>> listeners = new CopyOnWriteArrayList<>();

  Database(Engine engine, Journal journal, Clock clock) {
    this.engine = engine;
    this.journal = journal;
    this.ids = new Ids(clock);
  }

  /// Identities for new rows.
  public Ids ids() {
    return ids;
  }

  /// Runs a command under its name in the journal: all of it is committed, or, if it throws or
  /// refuses, none of it. Returns once the entry is forced to disk, in the store and on the roll.
  ///
  /// @throws org.counterfoil.core.command.NotPermitted where the actor lacks the command's right
  /// @throws StoreTrouble where the disk refused
  public <T extends @Nullable Object, X extends Throwable> T write(
      CommandName name, ScopedValue.CallableOp<T, X> command) throws X {
    Actor.current().needs(name.permission());
    Entry entry;
    T result;
    open.readLock().lock();
    writer.lock();
    try {
      refuseNesting();
      journal.catchUpRoll();
      var running = running(Mode.COMMAND);
      result = attempt(running, command);
      if (result instanceof Refused || running.changes().isEmpty()) {
        running.session().rollback(true);
        return result;
      }
      entry = commit(running, name);
    } finally {
      writer.unlock();
      open.readLock().unlock();
    }
    listeners.forEach(it -> it.accept(entry));
    return result;
  }

  /// Runs a command to see what it would do, and undoes all of it.
  ///
  /// @throws org.counterfoil.core.command.NotPermitted where the actor lacks the command's right
  public <T extends @Nullable Object, X extends Throwable> T rehearse(
      CommandName name, ScopedValue.CallableOp<T, X> command) throws X {
    Actor.current().needs(name.permission());
    open.readLock().lock();
    writer.lock();
    try {
      refuseNesting();
      var running = running(Mode.COMMAND);
      T result = attempt(running, command);
      running.session().rollback(true);
      return result;
    } finally {
      writer.unlock();
      open.readLock().unlock();
    }
  }

  /// Changes this till's own caches and drafts, outside the journal, durably.
  public <T extends @Nullable Object, X extends Throwable> T writeLocal(
      ScopedValue.CallableOp<T, X> change) throws X {
    return unjournalled(Mode.LOCAL, change);
  }

  /// Applies entries that are in the journal already; the triggers stay silent.
  <T extends @Nullable Object, X extends Throwable> T apply(ScopedValue.CallableOp<T, X> change)
      throws X {
    return unjournalled(Mode.APPLY, change);
  }

  private <T extends @Nullable Object, X extends Throwable> T unjournalled(
      Mode mode, ScopedValue.CallableOp<T, X> change) throws X {
    open.readLock().lock();
    writer.lock();
    try {
      refuseNesting();
      var running = running(mode);
      T result = attempt(running, change);
      engine.commitAndForce(running.session());
      return result;
    } finally {
      writer.unlock();
      open.readLock().unlock();
    }
  }

  private static void refuseNesting() {
    if (RunningCommand.CURRENT.isBound()) {
      throw new IllegalStateException("A command may not start inside another command");
    }
  }

  private RunningCommand running(Mode mode) {
    return new RunningCommand(mode, engine.writer(), engine.tables());
  }

  private static <T extends @Nullable Object, X extends Throwable> T attempt(
      RunningCommand running, ScopedValue.CallableOp<T, X> command) throws X {
    boolean done = false;
    try {
      T result = ScopedValue.where(RunningCommand.CURRENT, running).call(command);
      done = true;
      return result;
    } finally {
      if (!done) {
        running.session().rollback(true);
      }
    }
  }

  private Entry commit(RunningCommand running, CommandName name) {
    var sealed = journal.seal(name, running.changes());
    try {
      ScopedValue.where(
              RunningCommand.CURRENT,
              new RunningCommand(Mode.APPLY, running.session(), engine.tables()))
          .run(() -> running.session().getMapper(JournalMapper.class).insert(sealed.row()));
      engine.commitAndForce(running.session());
    } catch (RuntimeException e) {
      engine.abandon(running.session());
      throw StoreTrouble.of(e);
    }
    journal.committed(sealed);
    return sealed.entry();
  }

  /// A mapper for commands: it joins the running command and refuses to work outside one.
  public <M> M mapper(Class<M> type) {
    return proxy(
        type,
        (_, method, args) -> {
          if (!RunningCommand.CURRENT.isBound()) {
            throw new IllegalStateException(method + " needs a running command");
          }
          return invoke(RunningCommand.CURRENT.get().session().getMapper(type), method, args);
        });
  }

  /// A mapper for reading: inside a command it sees the command's own changes, elsewhere committed
  /// data.
  public <M> M queries(Class<M> type) {
    return proxy(
        type,
        (_, method, args) -> {
          if (RunningCommand.CURRENT.isBound()) {
            return invoke(RunningCommand.CURRENT.get().session().getMapper(type), method, args);
          }
          open.readLock().lock();
          try (var session = sessions().openSession(true)) {
            return invoke(session.getMapper(type), method, args);
          } finally {
            open.readLock().unlock();
          }
        });
  }

  private SqlSessionFactory sessions() {
    return engine.sessions();
  }

  private static @Nullable Object invoke(
      Object mapper, java.lang.reflect.Method method, Object @Nullable [] args) throws Throwable {
    return Proxy.getInvocationHandler(mapper).invoke(mapper, method, args);
  }

  private static <M> M proxy(Class<M> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /// Calls `listener` after every command, in commit order, on the command's own thread: it hands
  /// work on and returns at once.
  public void onCommitted(Consumer<Entry> listener) {
    listeners.add(listener);
  }

  /// Runs plain SQL beside the commands, for backup and checks.
  <T extends @Nullable Object> T reading(SqlWork<T> work) throws SQLException {
    open.readLock().lock();
    try (SqlSession session = sessions().openSession(true);
        Connection connection = session.getConnection()) {
      return work.on(connection);
    } finally {
      open.readLock().unlock();
    }
  }

  interface SqlWork<T extends @Nullable Object> {
    T on(Connection connection) throws SQLException;
  }

  Journal journal() {
    return journal;
  }

  /// Rewrites the file to its live size. Waits for queries and commands, and lets none begin.
  public void compact() {
    open.writeLock().lock();
    try {
      engine.compact();
    } finally {
      open.writeLock().unlock();
    }
  }

  @Override
  public void close() {
    open.writeLock().lock();
    try {
      journal.close();
      engine.close();
    } finally {
      open.writeLock().unlock();
    }
  }
}
