package org.counterfoil.app.lock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// The time after a wrong try in which the next one is not looked at.
final class Wait {
  private final Clock clock;
  private final ReadOnlyIntegerWrapper seconds = new ReadOnlyIntegerWrapper();
  private Instant end = Instant.MIN;

  Wait(Clock clock) {
    this.clock = clock;
  }

  /// What is left of it, as of the last [#count].
  ReadOnlyIntegerProperty seconds() {
    return seconds.getReadOnlyProperty();
  }

  void begin(int length) {
    end = clock.instant().plusSeconds(length);
    count();
  }

  boolean lasts() {
    return clock.instant().isBefore(end);
  }

  void count() {
    var left = Duration.between(clock.instant(), end);
    seconds.set(lasts() ? (int) Math.ceilDiv(left.toMillis(), 1000L) : 0);
  }
}
