package org.counterfoil.app.sell;

import javafx.beans.property.StringProperty;

/// What stood in a field when it was looked up. While the answer is on its way the field may be
/// typed in, and no letter of that is to be lost.
record LookedUp(StringProperty field, String typed) {
  static LookedUp of(StringProperty field) {
    return new LookedUp(field, field.get());
  }

  /// Takes away what was looked up, and leaves what was typed since.
  void consume() {
    var now = field.get();
    if (now.startsWith(typed)) {
      field.set(now.substring(typed.length()));
    }
  }
}
