package org.counterfoil.core.database;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the store's file written soon after commands have changed it, on a thread of its own: once
/// nobody has been at it for a moment, or else after a second. Until then the till roll alone
/// vouches for them.
///
/// A commit writes some 120 pages for a sale, most of them the same ones again for the next:
/// written with each sale that was half of its time.
final class Flusher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Flusher.class);

  private static final long QUIET = Duration.ofMillis(50).toNanos();
  private static final long LATEST = Duration.ofSeconds(1).toNanos();

  /// Until a disk that refused is asked again, unless a command asks before.
  private static final long REFUSED = Duration.ofSeconds(10).toNanos();

  private final Runnable flush;
  private final Lock lock = new ReentrantLock();
  private final Condition told = lock.newCondition();
  private final Thread thread;
  private boolean unsaved;
  private boolean closed;
  private long first;
  private long last;

  /// @param flush writes the file where it has to be; it waits for a command that is under way
  Flusher(Runnable flush) {
    this.flush = flush;
    this.thread = Thread.ofPlatform().daemon().name("store to disk").unstarted(this::run);
    thread.start();
  }

  /// A command has changed the store.
  void changed() {
    lock.lock();
    try {
      last = System.nanoTime();
      if (!unsaved) {
        unsaved = true;
        first = last;
        told.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    while (awaitMoment()) {
      try {
        flush.run();
      } catch (RuntimeException | Error e) { // whatever it is, it has to be tried again
        LOG.warn("The store's file was not written: {}", e.getClass().getSimpleName());
        pause();
      }
    }
  }

  /// @return whether there is anything to write; `false` at the end
  private boolean awaitMoment() {
    lock.lock();
    try {
      while (!closed) {
        long now = System.nanoTime();
        long left = unsaved ? Math.min(last + QUIET - now, first + LATEST - now) : Long.MAX_VALUE;
        if (left <= 0) {
          unsaved = false;
          return true;
        }
        await(left);
      }
      return false;
    } finally {
      lock.unlock();
    }
  }

  private void pause() {
    lock.lock();
    try {
      long until = System.nanoTime() + REFUSED;
      for (long left = REFUSED; left > 0 && !closed; left = until - System.nanoTime()) {
        await(left);
      }
      if (!unsaved) {
        unsaved = true;
        first = System.nanoTime();
        last = first;
      }
    } finally {
      lock.unlock();
    }
  }

  @SuppressWarnings("WaitNotInLoop") // both callers loop
  private void await(long nanos) {
    try {
      told.await(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      closed = true; // nobody interrupts this thread but a program that ends
    }
  }

  /// Waits for what is being written; nothing is written after it.
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      told.signal();
    } finally {
      lock.unlock();
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
