package org.counterfoil.core.security;

import java.util.Optional;

/// What a PIN is: four digits, so that switching users costs six keys.
public final class Pins {
  private static final int LENGTH = 4;

  private Pins() {}

  public static boolean acceptable(char[] pin) {
    if (pin.length != LENGTH) {
      return false;
    }
    for (char digit : pin) {
      if (digit < '0' || digit > '9') {
        return false;
      }
    }
    return true;
  }

  /// Why `pin` may not become one.
  static Optional<ChangeSecret.Refusal> refusal(char[] pin) {
    return acceptable(pin)
        ? Optional.empty()
        : Optional.of(ChangeSecret.Refusal.PIN_NOT_FOUR_DIGITS);
  }
}
