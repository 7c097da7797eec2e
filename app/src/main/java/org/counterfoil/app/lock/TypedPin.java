package org.counterfoil.app.lock;

import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// The digits of a PIN as they are typed.
final class TypedPin {
  static final int LENGTH = 4;

  private final StringBuilder typed = new StringBuilder();
  private final ReadOnlyIntegerWrapper digits = new ReadOnlyIntegerWrapper();

  /// How many there are, at most [#LENGTH].
  ReadOnlyIntegerProperty digits() {
    return digits.getReadOnlyProperty();
  }

  void add(int digit) {
    typed.append(digit);
    count();
  }

  void erase() {
    if (!typed.isEmpty()) {
      typed.setLength(typed.length() - 1);
      count();
    }
  }

  void forget() {
    typed.setLength(0);
    count();
  }

  /// What was typed, and begins anew; empty where it is no whole PIN. More than four digits were no
  /// person's typing and are thrown away.
  Optional<char[]> take() {
    var pin = typed.toString().toCharArray();
    forget();
    return pin.length == LENGTH ? Optional.of(pin) : Optional.empty();
  }

  private void count() {
    digits.set(Math.min(typed.length(), LENGTH));
  }
}
