package org.counterfoil.core.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RetentionTest {
  private static final ZoneId HARARE = ZoneId.of("Africa/Harare");

  private static NavigableSet<Instant> history(Random random) {
    var backups = new TreeSet<Instant>();
    var at = Instant.parse("2024-01-01T00:00:00Z");
    int count = random.nextInt(1, 400);
    for (int i = 0; i < count; i++) {
      at = at.plus(Duration.ofMinutes(random.nextInt(1, 60 * 24 * random.nextInt(1, 20))));
      backups.add(at);
    }
    return backups;
  }

  @Test
  void the_newest_backup_stays_and_never_more_than_twenty_three() {
    var random = new Random(1);
    for (int i = 0; i < 500; i++) {
      var backups = history(random);
      var kept = Retention.STANDARD.kept(backups, HARARE);
      assertThat(kept).contains(Collections.max(backups)).hasSizeLessThanOrEqualTo(23);
      assertThat(backups).containsAll(kept);
    }
  }

  @Test
  void each_of_the_last_twelve_months_keeps_its_last_backup() {
    var random = new Random(2);
    for (int i = 0; i < 500; i++) {
      var backups = history(random);
      var kept = Retention.STANDARD.kept(backups, HARARE);
      var months = new HashSet<YearMonth>();
      for (var at : backups.descendingSet()) {
        if (months.add(YearMonth.from(at.atZone(HARARE))) && months.size() <= 12) {
          assertThat(kept).contains(at);
        }
      }
    }
  }

  @Test
  void thinning_out_every_day_keeps_what_thinning_out_once_would() {
    var random = new Random(3);
    for (int i = 0; i < 200; i++) {
      var backups = history(random);
      Set<Instant> daily = new TreeSet<>();
      for (var at : backups) {
        daily.add(at);
        daily = new TreeSet<>(Retention.STANDARD.kept(daily, HARARE));
      }
      assertThat(daily).isEqualTo(new TreeSet<>(Retention.STANDARD.kept(backups, HARARE)));
    }
  }

  @Test
  void a_day_is_the_shops_own() {
    var lateEvening = Instant.parse("2026-03-01T21:30:00Z"); // 23:30 in Harare
    var afterMidnight = Instant.parse("2026-03-01T22:30:00Z"); // 00:30 of the next day
    var kept = new Retention(2, 0, 0).kept(Set.of(lateEvening, afterMidnight), HARARE);
    assertThat(kept).containsExactlyInAnyOrder(lateEvening, afterMidnight);
  }
}
