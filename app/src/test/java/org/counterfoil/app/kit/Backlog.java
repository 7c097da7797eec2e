package org.counterfoil.app.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/// A slow store: what is read and written waits until the test lets it.
public final class Backlog implements Executor {
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  @Override
  public void execute(Runnable task) {
    waiting.add(task);
  }

  /// Does all of it in order, and what comes of it.
  public void doAll() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  /// Does what was given last, before all else.
  public void doLast() {
    waiting.removeLast().run();
  }
}
