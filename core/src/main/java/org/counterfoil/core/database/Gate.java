package org.counterfoil.core.database;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/// Lets queries and commands through while the file is open, keeps them out while it is closed to
/// be compacted, and opens it again after a failure.
///
/// H2 closes itself when its disk fails, and also when a thread that happens to be reading is
/// interrupted: neither may end the day at the till.
final class Gate {
  private final Engine engine;
  private final Runnable reopened;
  private final ReentrantReadWriteLock open = new ReentrantReadWriteLock(true);
  private volatile boolean broken;

  /// @param reopened called alone, after the engine was started again
  Gate(Engine engine, Runnable reopened) {
    this.engine = engine;
    this.reopened = reopened;
  }

  /// Runs `work` beside other readers.
  <T extends @Nullable Object, X extends Throwable> T pass(ScopedValue.CallableOp<T, X> work)
      throws X {
    // An interrupt would close the files under everybody's feet; it is kept until the work is done.
    boolean interrupted = Thread.interrupted();
    try {
      if (broken && open.getReadHoldCount() == 0) {
        mend();
      }
      open.readLock().lock();
      try {
        return work.call();
      } finally {
        open.readLock().unlock();
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// Runs a query, which does no harm when it is run twice: again, should the engine have failed
  /// under it.
  <T extends @Nullable Object, X extends Throwable> T passTwice(ScopedValue.CallableOp<T, X> work)
      throws X {
    try {
      return pass(work);
    } catch (Throwable e) {
      if (!Failures.endsEngine(e) || open.getReadHoldCount() > 0) {
        throw e;
      }
      broke();
    }
    boolean interrupted = Thread.interrupted();
    try {
      return pass(work);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// Runs `work` while nobody else is inside.
  void alone(Runnable work) {
    open.writeLock().lock();
    try {
      work.run();
    } finally {
      open.writeLock().unlock();
    }
  }

  /// The engine failed: whoever comes next opens it again first.
  void broke() {
    broken = true;
  }

  boolean isBroken() {
    return broken;
  }

  /// Opens the engine again where it failed.
  ///
  /// @throws StoreTrouble where the disk still refuses
  void mend() {
    boolean interrupted = Thread.interrupted();
    try {
      alone(
          () -> {
            if (broken) {
              engine.restart();
              reopened.run();
              broken = false;
            }
          });
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
