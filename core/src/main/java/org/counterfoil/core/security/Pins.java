package org.counterfoil.core.security;

import java.util.Optional;

/// What a PIN is: four digits, so that switching users costs six keys. In whatever digits a
/// keyboard types it, Latin, Arabic-Indic or Persian, it is the same PIN.
public final class Pins {
  private static final int LENGTH = 4;

  private Pins() {}

  public static boolean acceptable(char[] pin) {
    if (pin.length != LENGTH) {
      return false;
    }
    for (char digit : pin) {
      if (!Character.isDigit(digit)) {
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

  /// A PIN in Latin digits; whatever is none as it is. What is handed back is the caller's to
  /// clear.
  static char[] plain(char[] secret) {
    var plain = secret.clone();
    if (acceptable(secret)) {
      for (int i = 0; i < plain.length; i++) {
        plain[i] = Character.forDigit(Character.digit(secret[i], 10), 10);
      }
    }
    return plain;
  }
}
