package org.counterfoil.app;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/// The computer's clock, which gives nobody but the JavaFX thread the time until it is let go: a
/// store does not open before.
final class HeldClock extends Clock {
  private final CountDownLatch letGo = new CountDownLatch(1);

  void letGo() {
    letGo.countDown();
  }

  @Override
  public Instant instant() {
    try {
      if (!Platform.isFxApplicationThread()) {
        letGo.await();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return Instant.now();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("A shop keeps its own time zone");
  }
}
