package org.counterfoil.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class ScanRecogniserTest {
  private final ScanRecogniser recogniser = new ScanRecogniser();
  private final Random random = new Random(35);
  private long now;
  private int rolled;

  @Test
  void every_scanner_burst_is_recognised_whole() {
    for (int i = 0; i < 5000; i++) {
      var code = code(random.nextInt(4, 20));
      assertThat(type(code, () -> random.nextLong(1, 33))).contains(code);
      pause();
    }
  }

  @Test
  void one_slow_key_of_a_busy_machine_does_not_lose_the_scan() {
    for (int i = 0; i < 1000; i++) {
      var code = code(13);
      int slow = random.nextInt(1, 13);
      var gaps = new int[] {0};
      assertThat(type(code, () -> gaps[0]++ == slow ? 70 : 12)).contains(code);
      pause();
    }
  }

  @Test
  void a_person_is_never_taken_for_a_scanner() {
    for (int i = 0; i < 50_000; i++) {
      assertThat(type(code(random.nextInt(1, 16)), this::humanGap)).isEmpty();
      if (random.nextBoolean()) {
        pause();
      }
    }
  }

  @Test
  void what_was_typed_before_is_no_part_of_the_code() {
    type("12", () -> 150);
    now += TimeUnit.MILLISECONDS.toNanos(90);
    assertThat(type("6009702140127", () -> 9)).contains("6009702140127");
  }

  @Test
  void three_fast_characters_are_no_code() {
    assertThat(type("123", () -> 5)).isEmpty();
  }

  @Test
  void a_held_key_is_no_scanner() {
    for (int i = 0; i < 20; i++) {
      recogniser.typed('0', now += TimeUnit.MILLISECONDS.toNanos(30));
      recogniser.interrupted();
    }
    assertThat(recogniser.entered(now + 1)).isEmpty();
  }

  /// The fastest typists: 60 to 250 ms between keys; now and then fingers roll over two or three
  /// keys at once, never over four.
  private long humanGap() {
    rolled = rolled < 2 && random.nextInt(6) == 0 ? rolled + 1 : 0;
    return rolled > 0 ? random.nextLong(10, 60) : random.nextLong(60, 250);
  }

  private Optional<String> type(String text, LongSupplier gapMillis) {
    for (int i = 0; i < text.length(); i++) {
      now += TimeUnit.MILLISECONDS.toNanos(gapMillis.getAsLong());
      recogniser.typed(text.charAt(i), now);
    }
    now += TimeUnit.MILLISECONDS.toNanos(gapMillis.getAsLong());
    return recogniser.entered(now);
  }

  private void pause() {
    now += TimeUnit.SECONDS.toNanos(1);
  }

  private String code(int length) {
    var code = new StringBuilder();
    for (int i = 0; i < length; i++) {
      code.append((char) ('0' + random.nextInt(10)));
    }
    return code.toString();
  }
}
