package org.counterfoil.app.lock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// The time after a wrong try in which the next one of the same person is not looked at. Nobody
/// else has to wait for it.
final class Wait {
  private final Clock clock;
  private final Map<UUID, Instant> ends = new HashMap<>();
  private final ReadOnlyIntegerWrapper seconds = new ReadOnlyIntegerWrapper();
  private Optional<UUID> person = Optional.empty();

  Wait(Clock clock) {
    this.clock = clock;
  }

  /// What is left of it for whoever is picked, as of the last [#count].
  ReadOnlyIntegerProperty seconds() {
    return seconds.getReadOnlyProperty();
  }

  /// Somebody else is picked, or nobody.
  void of(Optional<UUID> picked) {
    person = picked;
    count();
  }

  void begin(UUID tried, int length) {
    ends.put(tried, clock.instant().plusSeconds(length));
    count();
  }

  boolean lasts() {
    return clock.instant().isBefore(end());
  }

  private Instant end() {
    return person.map(ends::get).orElse(Instant.MIN);
  }

  void count() {
    var now = clock.instant();
    seconds.set(lasts() ? (int) Math.ceilDiv(Duration.between(now, end()).toMillis(), 1000L) : 0);
  }
}
