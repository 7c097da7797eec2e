package org.counterfoil.core.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.core.hostile.Hostile.judged;
import static org.counterfoil.core.hostile.Hostile.reads;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.counterfoil.core.customer.duplicate.Candidate;
import org.counterfoil.core.customer.duplicate.Duplicates;
import org.counterfoil.core.customer.duplicate.Signal;
import org.counterfoil.core.explain.Answer.Given;
import org.counterfoil.core.phone.Phone;
import org.counterfoil.core.phone.PhoneReading;
import org.counterfoil.core.phone.Phones;
import org.counterfoil.core.support.HoursText;
import org.counterfoil.core.support.ServiceClock;
import org.counterfoil.core.support.ServiceClock.Pause;
import org.counterfoil.core.support.WorkingHours;
import org.counterfoil.core.support.WorkingHours.Opening;
import org.counterfoil.core.text.OrganisationName;
import org.counterfoil.core.text.PersonName;
import org.junit.jupiter.api.Test;

class HostileCustomerTest {
  private static final int FEW = 500;
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Africa/Harare"),
          ZoneId.of("Pacific/Apia"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("+18:00"),
          ZoneId.of("-18:00"));
  private static final List<LocalTime> TIMES =
      List.of(
          LocalTime.MIN, LocalTime.MAX, LocalTime.NOON, LocalTime.of(2, 30), LocalTime.of(8, 0));

  private final Hostile hostile = new Hostile(53);

  @Test
  void the_service_clock_answers_or_refuses() {
    for (int i = 0; i < FEW; i++) {
      judged(() -> HoursText.read(hostile.word()));
      var answer = ServiceClock.of(hours());
      judged(() -> answer);
      if (answer instanceof Given<ServiceClock>(var clock, var _)) {
        var target = Duration.ofSeconds(hostile.big());
        judged(() -> clock.due(hostile.moment(), target, hostile.some(this::pause)));
        judged(() -> clock.elapsed(hostile.moment(), hostile.moment(), hostile.some(this::pause)));
      }
    }
  }

  @Test
  void names_of_any_kind_are_compared_or_refused() {
    for (int i = 0; i < FEW; i++) {
      var signals = new HashSet<>(hostile.some(() -> hostile.any(Signal.class)));
      judged(() -> Duplicates.score(name(), name(), signals));
      judged(() -> Duplicates.scoreOrganisations(hostile.word(), hostile.word(), signals));
      judged(() -> Duplicates.compare(candidate(), candidate()));
      assertThat(candidate().keys()).doesNotContain("");
      assertThat(PersonName.split(hostile.word())).isNotNull();
      assertThat(OrganisationName.folded(hostile.word())).isNotNull();
    }
  }

  @Test
  void telephone_numbers_are_read_or_refused_in_any_region() {
    for (int i = 0; i < FEW; i++) {
      var read = Phones.read(hostile.number().unscaledValue() + hostile.word(), hostile.word());
      reads(read.explained());
      if (read instanceof PhoneReading.Valid(var phone, var _)) {
        assertThat(Phones.shownIn(phone, hostile.word())).isNotBlank();
      }
    }
  }

  private WorkingHours hours() {
    var week = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
    for (var day : hostile.some(() -> hostile.any(DayOfWeek.class))) {
      week.put(day, hostile.some(() -> new Opening(hostile.one(TIMES), hostile.one(TIMES))));
    }
    return new WorkingHours(week, new HashSet<>(hostile.some(hostile::day)), hostile.one(ZONES));
  }

  private Pause pause() {
    return new Pause(hostile.moment(), hostile.moment());
  }

  private PersonName name() {
    return new PersonName(hostile.word(), hostile.word());
  }

  private Candidate candidate() {
    return new Candidate(
        name(),
        new HashSet<>(hostile.some(hostile::word)),
        new HashSet<>(List.of(new Phone("+263771234567"))),
        new HashSet<>(hostile.some(hostile::word)),
        Optional.of(hostile.day()),
        new HashSet<>(hostile.some(hostile::word)));
  }
}
