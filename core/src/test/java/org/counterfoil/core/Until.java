package org.counterfoil.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;

/// Waits for what other threads do: no longer than it takes, and not for ever.
public final class Until {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LOOK = Duration.ofMillis(10);

  private Until() {}

  /// Looks again and again, on the calling thread.
  public static void holds(String what, Callable<Boolean> condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!look(condition)) {
      assertThat(System.nanoTime()).as("Waited in vain until %s", what).isLessThan(end);
      rest();
    }
  }

  private static boolean look(Callable<Boolean> condition) {
    try {
      return condition.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void rest() {
    try {
      Thread.sleep(LOOK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
