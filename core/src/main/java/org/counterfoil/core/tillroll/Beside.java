package org.counterfoil.core.tillroll;

import org.jspecify.annotations.Nullable;

/// One piece of work at a time on a thread of its own, so that no command waits for it.
final class Beside {
  private final String name;
  private @Nullable Thread running;

  Beside(String name) {
    this.name = name;
  }

  /// Begins `work` unless the one before is still under way, or the system has no thread to spare.
  synchronized void begin(Runnable work) {
    if (running == null || !running.isAlive()) {
      try {
        running = Thread.ofPlatform().daemon().name(name).start(work);
      } catch (OutOfMemoryError e) {
        running = null; // it is work that can be done without
      }
    }
  }

  /// Returns when nothing is under way any more. An interrupt waits until then.
  void await() {
    var thread = taken();
    boolean interrupted = false;
    while (thread != null && thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable Thread taken() {
    var thread = running;
    running = null;
    return thread;
  }
}
