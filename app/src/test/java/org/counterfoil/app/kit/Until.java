package org.counterfoil.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits for what other threads do: no longer than it takes, and not for ever.
public final class Until {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LOOK = Duration.ofMillis(10);

  private Until() {}

  /// Looks again and again, on the calling thread.
  public static void holds(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("Waited in vain until %s", what).isLessThan(end);
      rest();
    }
  }

  /// The same, on the JavaFX thread.
  public static void onScreen(String what, BooleanSupplier condition) {
    holds(what, () -> Fx.get(condition::getAsBoolean));
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
