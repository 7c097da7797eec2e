package org.counterfoil.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ThreadsTest {
  private static final Duration SHORT = Duration.ofMillis(1);

  private final AtomicInteger rounds = new AtomicInteger();

  @Test
  void a_round_that_fails_does_not_keep_the_others_from_coming() {
    try (var _ = Threads.every(SHORT, "failing once", this::failAtFirst)) {
      Until.holds("three rounds were begun", () -> rounds.get() >= 3);
    }
  }

  private void failAtFirst() {
    if (rounds.incrementAndGet() == 1) {
      throw new IllegalStateException("the first round");
    }
  }

  @Test
  void closing_waits_for_the_round_under_way_and_begins_no_other() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    var running =
        Threads.every(
            SHORT,
            "slow",
            () -> {
              begun.countDown();
              await(mayEnd);
              rounds.incrementAndGet();
            });
    begun.await();
    var closing = Thread.ofVirtual().start(running::close);
    Until.holds("it waits", () -> closing.getState() == Thread.State.TIMED_WAITING);
    assertThat(rounds).hasValue(0);
    mayEnd.countDown();
    closing.join();
    assertThat(rounds).hasValue(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError("A round is never interrupted", e);
    }
  }
}
