package org.counterfoil.app.kit;

import java.util.function.BooleanSupplier;

/// Waits for what other threads do: no longer than it takes, and not for ever.
public final class Until {
  private Until() {}

  /// Looks again and again, on the calling thread.
  public static void holds(String what, BooleanSupplier condition) {
    org.counterfoil.core.Until.holds(what, condition::getAsBoolean);
  }

  /// The same, on the JavaFX thread.
  public static void onScreen(String what, BooleanSupplier condition) {
    holds(what, () -> Fx.get(condition::getAsBoolean));
  }
}
