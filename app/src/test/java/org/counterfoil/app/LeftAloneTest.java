package org.counterfoil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LeftAloneTest {
  private final AtomicInteger told = new AtomicInteger();
  private final LeftAlone alone = new LeftAlone(Duration.ofMinutes(10), told::incrementAndGet);

  @Test
  void a_till_left_alone_is_told_once() {
    rounds(LeftAlone.ROUNDS - 1);
    assertThat(told).hasValue(0);
    rounds(1);
    assertThat(told).hasValue(1);
    rounds(3 * LeftAlone.ROUNDS);
    assertThat(told).hasValue(1);
  }

  @Test
  void a_touch_begins_the_ten_minutes_anew() {
    rounds(LeftAlone.ROUNDS - 1);
    alone.touched();
    rounds(LeftAlone.ROUNDS);
    assertThat(told).hasValue(0);
    rounds(1);
    assertThat(told).hasValue(1);
  }

  @Test
  void a_till_used_again_is_told_again() {
    rounds(LeftAlone.ROUNDS);
    alone.touched();
    rounds(LeftAlone.ROUNDS + 1);
    assertThat(told).hasValue(2);
  }

  private void rounds(int count) {
    for (int i = 0; i < count; i++) {
      alone.round();
    }
  }
}
