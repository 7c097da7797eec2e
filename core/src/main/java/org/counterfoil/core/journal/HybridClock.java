package org.counterfoil.core.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// A hybrid logical clock: wall time that never runs backwards. Two entries of a device are ordered
/// by it whatever is done to the computer's clock.
public final class HybridClock {
  private static final int COUNTER_BITS = 16;

  private final Clock clock;
  private long last;

  /// @param last the highest reading known, 0 for none
  public HybridClock(Clock clock, long last) {
    this.clock = clock;
    this.last = last;
  }

  /// A reading above every earlier one.
  public synchronized long next() {
    last = Math.max(clock.millis() << COUNTER_BITS, last + 1);
    return last;
  }

  /// How far the computer's clock stands before the last reading; zero where it does not.
  public synchronized Duration setBack() {
    var newest = instant(last);
    var now = clock.instant();
    return now.isBefore(newest) ? Duration.between(now, newest) : Duration.ZERO;
  }

  /// The moment a reading stands for, to the millisecond, UTC.
  public static Instant instant(long reading) {
    return Instant.ofEpochMilli(reading >>> COUNTER_BITS);
  }
}
