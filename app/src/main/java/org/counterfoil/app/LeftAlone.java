package org.counterfoil.app;

import java.time.Duration;
import java.util.Optional;
import org.counterfoil.app.kit.Threads;

/// Tells when a till was left alone for some minutes, so that it can be locked.
///
/// Counted in rounds, as [Chores] are: a clock that is set back puts nothing off. Apart from them,
/// since a chore may wait for the disk; and not by an animation, which would keep JavaFX at work
/// sixty times a second for all of those minutes.
final class LeftAlone implements AutoCloseable {
  static final int ROUNDS = 40;

  private final Duration pause;
  private final Runnable told;
  private volatile boolean touched;
  private int alone;
  private Optional<Threads.Rounds> running = Optional.empty();

  /// @param after how long
  /// @param told once each time; on any thread
  LeftAlone(Duration after, Runnable told) {
    this.pause = after.dividedBy(ROUNDS);
    this.told = told;
  }

  void begin() {
    running = Optional.of(Threads.every(pause, "left-alone", this::round));
  }

  /// Somebody works at the till.
  void touched() {
    touched = true;
  }

  /// One round.
  void round() {
    alone = touched ? 0 : alone + 1;
    touched = false;
    if (alone == ROUNDS) {
      told.run();
    }
  }

  /// Not on the JavaFX thread.
  @Override
  public void close() {
    running.ifPresent(Threads.Rounds::close);
  }
}
