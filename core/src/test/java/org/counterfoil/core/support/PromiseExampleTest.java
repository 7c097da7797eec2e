package org.counterfoil.core.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Answer.Given;
import org.counterfoil.core.support.ServiceClock.Pause;
import org.junit.jupiter.api.Test;

/// The package in one promise: two hours across lunch, with half an hour of waiting.
class PromiseExampleTest {
  private static final ZoneId HARARE = ZoneId.of("Africa/Harare");

  @Test
  void a_promise_from_its_hours_to_its_breach() {
    var week = value(HoursText.read("MON-FRI 08:00-12:00,13:00-17:00"));
    var holidays = Set.of(LocalDate.of(2026, 8, 10));
    var clock = value(ServiceClock.of(new WorkingHours(week, holidays, HARARE)));

    var waited = List.of(new Pause(at("2026-08-03T13:00"), at("2026-08-03T13:30")));
    var due = value(clock.due(at("2026-08-03T11:00"), Duration.ofHours(2), waited));
    assertThat(due.at()).isEqualTo(at("2026-08-03T14:30"));
    assertThat(due.brokenBy(at("2026-08-03T14:30"))).isFalse();
    assertThat(due.brokenBy(at("2026-08-03T14:31"))).isTrue();

    assertThat(value(clock.elapsed(at("2026-08-03T11:00"), due.at(), waited)))
        .isEqualTo(Duration.ofHours(2));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(HARARE).toInstant();
  }

  private static <T> T value(Answer<T> answer) {
    return ((Given<T>) answer).value();
  }
}
