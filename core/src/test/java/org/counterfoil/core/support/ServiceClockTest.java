package org.counterfoil.core.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Answer.Given;
import org.counterfoil.core.explain.Answer.Refused;
import org.counterfoil.core.support.ServiceClock.Due;
import org.counterfoil.core.support.ServiceClock.Pause;
import org.junit.jupiter.api.Test;

class ServiceClockTest {
  private static final ZoneId HARARE = ZoneId.of("Africa/Harare");
  private static final String A = "MON-FRI 10:00-18:00";
  private static final String B = "MON-FRI 08:00-17:00;SAT 08:00-13:00";

  @Test
  void promises_of_the_helpdesk_calendar_fall_due_in_working_time() {
    var clock = clock(A, HARARE);
    assertDue(clock, "2026-08-03T08:00", 60, "2026-08-03T11:00");
    assertDue(clock, "2026-08-03T08:00", 240, "2026-08-03T14:00");
    assertDue(clock, "2026-08-03T20:00", 30, "2026-08-04T10:30");
    assertDue(clock, "2026-08-07T17:00", 120, "2026-08-10T11:00");
    assertDue(clock, "2026-08-07T19:00", 240, "2026-08-10T14:00");
    assertDue(clock, "2026-08-08T15:00", 24 * 60, "2026-08-12T18:00");
    assertDue(clock, "2026-08-08T15:00", 72 * 60, "2026-08-20T18:00");
    var holidays = clock(A, HARARE, "2026-08-06", "2026-08-07");
    assertDue(holidays, "2026-08-06T15:00", 30, "2026-08-10T10:30");
    assertDue(holidays, "2026-08-06T15:00", 120, "2026-08-10T12:00");
  }

  @Test
  void promises_of_the_shop_calendar_skip_closed_days_whole() {
    var clock = shop();
    assertDue(clock, "2026-08-03T09:00", 240, "2026-08-03T13:00");
    assertDue(clock, "2026-08-03T16:30", 60, "2026-08-04T08:30");
    assertDue(clock, "2026-08-03T07:00", 540, "2026-08-03T17:00");
    assertDue(clock, "2026-08-03T08:00", 541, "2026-08-04T08:01");
    assertDue(clock, "2026-08-03T17:00", 1, "2026-08-04T08:01");
    assertDue(clock, "2026-08-09T10:00", 60, "2026-08-12T09:00");
  }

  @Test
  void a_promise_of_no_time_is_due_as_soon_as_work_begins() {
    assertDue(shop(), "2026-08-03T09:15", 0, "2026-08-03T09:15");
    assertDue(shop(), "2026-08-08T13:00", 0, "2026-08-12T08:00");
    assertDue(shop(), "2026-12-31T17:00", 0, "2027-01-01T08:00");
  }

  @Test
  void waiting_for_the_customer_moves_the_due_time_by_its_working_minutes() {
    assertDue(
        shop(), "2026-08-03T09:00", 480, "2026-08-04T12:00", "2026-08-03T15:00/2026-08-04T10:00");
    assertDue(
        shop(), "2026-08-03T09:00", 480, "2026-08-03T17:00", "2026-08-03T18:00/2026-08-04T07:00");
    assertDue(
        clock(A, HARARE),
        "2026-08-06T15:00",
        120,
        "2026-08-06T18:00",
        "2026-08-06T15:30/2026-08-06T16:30");
    // Overlapping pauses count once, and what lies before the ticket not at all.
    assertDue(
        shop(),
        "2026-08-03T09:00",
        60,
        "2026-08-03T11:00",
        "2026-08-03T09:30/2026-08-03T10:00",
        "2026-08-03T08:00/2026-08-03T09:10",
        "2026-08-03T09:35/2026-08-03T10:20");
  }

  @Test
  void time_taken_leaves_closed_hours_and_waiting_out() {
    assertElapsed(shop(), "2026-08-07T16:00", "2026-08-12T10:00", 480);
    assertElapsed(shop(), "2026-08-09T16:00", "2026-08-09T20:00", 0);
    assertElapsed(
        clock(A, HARARE, "2026-08-07"),
        "2026-08-06T17:30",
        "2026-08-10T13:00",
        50,
        "2026-08-06T17:50/2026-08-10T12:30");
  }

  @Test
  void a_lunch_break_stops_the_clock() {
    var clock = clock("SUN-THU 08:00-12:00,13:00-17:00", ZoneId.of("Asia/Baghdad"));
    assertDue(clock, "2026-08-03T11:30", 60, "2026-08-03T13:30");
    assertDue(clock, "2026-08-03T11:30", 30, "2026-08-03T12:00");
    assertDue(clock, "2026-08-06T16:30", 60, "2026-08-09T08:30");
    assertElapsed(clock, "2026-08-03T08:00", "2026-08-03T17:00", 480);
  }

  @Test
  void a_night_of_changed_clocks_has_the_hours_people_really_worked() {
    var clock = clock("MON-SUN 00:00-24:00", ZoneId.of("Europe/London"));
    assertElapsed(clock, "2026-03-29T00:00", "2026-03-30T00:00", 23 * 60);
    assertElapsed(clock, "2026-10-25T00:00", "2026-10-26T00:00", 25 * 60);
    assertDue(clock, "2026-03-29T00:30", 60, "2026-03-29T02:30");
    // An opening inside the skipped hour is no working time.
    var night = clock("SUN 01:15-01:45;MON 09:00-10:00", ZoneId.of("Europe/London"));
    assertDue(night, "2026-03-29T00:00", 30, "2026-03-30T09:30");
  }

  @Test
  void a_promise_is_broken_only_after_its_due_time() {
    var due = new Due(Instant.parse("2026-08-03T09:00:00Z"), Duration.ZERO);
    assertThat(due.brokenBy(due.at())).isFalse();
    assertThat(due.brokenBy(due.at().plusMillis(1))).isTrue();
  }

  @Test
  void hours_that_cannot_count_are_refused_with_a_sentence() {
    assertRefused(
        ServiceClock.of(new WorkingHours(Map.of(), Set.of(), HARARE)), ClockReason.NO_WORKING_TIME);
    assertRefused(
        ServiceClock.of(hours("MON 17:00-08:00", HARARE)), ClockReason.OPENING_RUNS_BACKWARDS);
    assertRefused(
        ServiceClock.of(hours("MON 08:00-12:00,11:00-13:00", HARARE)),
        ClockReason.OPENINGS_OVERLAP);
    for (var text :
        List.of(
            "MON",
            "XXX 08:00-09:00",
            "MON 08:00",
            "MON 25:00-26:00",
            "08:00-09:00",
            "MON 08:00-09:00 TUE")) {
      assertRefused(HoursText.read(text), ClockReason.HOURS_UNREADABLE);
    }
  }

  @Test
  void questions_without_sense_are_refused_with_a_sentence() {
    var monday = Instant.parse("2026-08-03T09:00:00Z");
    var none = List.<Pause>of();
    assertRefused(shop().due(monday, Duration.ofMinutes(-1), none), ClockReason.NEGATIVE_TARGET);
    assertRefused(
        shop().elapsed(monday, monday.minusMillis(1), none), ClockReason.ENDS_BEFORE_IT_STARTS);
    assertRefused(
        shop().due(monday, Duration.ofMinutes(1), List.of(new Pause(monday, Instant.MIN))),
        ClockReason.BEYOND_THE_CALENDAR);
    assertRefused(shop().due(Instant.MAX, Duration.ZERO, none), ClockReason.BEYOND_THE_CALENDAR);
    assertRefused(
        shop().due(monday, Duration.ofSeconds(Long.MAX_VALUE), none),
        ClockReason.BEYOND_THE_CALENDAR);
    assertRefused(
        clock("MON 08:00-08:01", HARARE).due(monday, Duration.ofDays(3650), none),
        ClockReason.BEYOND_THE_CALENDAR);
  }

  @Test
  void counting_and_walking_agree_in_every_zone() {
    var random = new Random(5);
    var zones =
        Stream.of(
                "Africa/Harare",
                "Europe/London",
                "Australia/Lord_Howe",
                "America/Sao_Paulo",
                "Pacific/Apia")
            .map(ZoneId::of)
            .toList();
    var texts =
        List.of(A, B, "MON-SUN 00:00-24:00", "SAT-WED 07:30-11:45,12:15-19:00;THU 22:00-24:00");
    for (int i = 0; i < 400; i++) {
      var clock = clock(texts.get(random.nextInt(4)), zones.get(random.nextInt(5)));
      for (int j = 0; j < 25; j++) {
        var created = Instant.ofEpochSecond(1_200_000_000L + random.nextInt(900_000_000));
        var target = Duration.ofMinutes(1 + random.nextInt(200_000));
        var due = value(clock.due(created, target, List.of()));
        assertThat(due.at()).isAfter(created);
        assertThat(value(clock.elapsed(created, due.at(), List.of()))).isEqualTo(target);
        assertThat(value(clock.elapsed(created, due.at().minusMillis(1), List.of())))
            .isLessThan(target);
      }
    }
  }

  @Test
  void every_promise_over_a_year_falls_due() {
    var clock = shop();
    for (int i = 0; i < 10_000; i++) {
      var created = Instant.ofEpochSecond(1_785_000_000L + i * 3_000L);
      assertThat(clock.due(created, Duration.ofMinutes(i), List.of())).isInstanceOf(Given.class);
    }
  }

  @Test
  void the_answer_explains_itself() {
    var answer =
        (Given<Due>)
            shop()
                .due(
                    at("2026-08-03T09:00", HARARE),
                    Duration.ofHours(8),
                    pauses("2026-08-03T15:00/2026-08-04T10:00"));
    assertThat(answer.why().in(Locale.ENGLISH))
        .containsExactly(
            "480 working minutes are promised from 2026-08-03 09:00 (Africa/Harare).",
            "Waiting for the customer adds 240 working minutes.",
            "Due 2026-08-04 12:00.");
  }

  private static ServiceClock shop() {
    return clock(B, HARARE, "2026-08-10", "2026-08-11");
  }

  private static ServiceClock clock(String text, ZoneId zone, String... holidays) {
    return value(ServiceClock.of(hours(text, zone, holidays)));
  }

  private static WorkingHours hours(String text, ZoneId zone, String... holidays) {
    var closed = Stream.of(holidays).map(LocalDate::parse).collect(Collectors.toSet());
    return new WorkingHours(value(HoursText.read(text)), closed, zone);
  }

  private static void assertDue(
      ServiceClock clock, String created, int minutes, String due, String... pauses) {
    var answer =
        (Given<Due>)
            clock.due(at(created, clock.zone()), Duration.ofMinutes(minutes), pauses(pauses));
    assertThat(LocalDateTime.ofInstant(answer.value().at(), clock.zone())).isEqualTo(due);
  }

  private static void assertElapsed(
      ServiceClock clock, String from, String to, int minutes, String... pauses) {
    assertThat(
            value(clock.elapsed(at(from, clock.zone()), at(to, clock.zone()), pauses(pauses)))
                .toMinutes())
        .isEqualTo(minutes);
  }

  private static void assertRefused(Answer<?> answer, ClockReason reason) {
    assertThat(answer).isInstanceOf(Refused.class);
    var refused = (Refused<?>) answer;
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.in(Locale.of("ar"))).doesNotContain("DAY").doesNotContain("{");
    assertThat(refused.in(Locale.ENGLISH)).doesNotContain("support.refused").doesNotContain("{");
  }

  private static List<Pause> pauses(String... spans) {
    return Stream.of(spans)
        .map(span -> span.split("/"))
        .map(span -> new Pause(at(span[0], HARARE), at(span[1], HARARE)))
        .toList();
  }

  private static Instant at(String local, ZoneId zone) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }

  private static <T> T value(Answer<T> answer) {
    return ((Given<T>) answer).value();
  }
}
