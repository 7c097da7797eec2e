package org.counterfoil.core.support;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.counterfoil.core.support.WorkingHours.Opening;

/// A clock that runs only while the shop is open: it says when a promise is due and how long
/// something took (SLA-02; definition of frappe/helpdesk after its PR 2449).
///
/// A due time may equal a closing time; a start at or after closing moves to the next opening.
/// Years are counted once and kept, so a question costs a few binary searches. Safe from any
/// thread.
public final class ServiceClock {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2299;

  /// When a promise is due, and the working time that pauses added to it.
  public record Due(Instant at, Duration paused) {
    /// Broken if what was promised is done, or still open, after this moment.
    public boolean brokenBy(Instant doneOrNow) {
      return doneOrNow.isAfter(at);
    }
  }

  /// A time of waiting for the customer. One that is still open ends now.
  public record Pause(Instant from, Instant to) {}

  private final WorkingHours hours;
  private final AtomicReferenceArray<WorkingYear> years =
      new AtomicReferenceArray<>(LAST_YEAR - FIRST_YEAR + 1);

  private ServiceClock(WorkingHours hours) {
    this.hours = hours;
  }

  /// A clock for these hours; refused when they hold no working time at all, run backwards or
  /// overlap within a day.
  public static Answer<ServiceClock> of(WorkingHours hours) {
    for (var day : DayOfWeek.values()) {
      var openings =
          hours.week().getOrDefault(day, List.of()).stream()
              .sorted(Comparator.comparing(Opening::from))
              .toList();
      for (int i = 0; i < openings.size(); i++) {
        var opening = openings.get(i);
        if (opening.runsBackwards()) {
          return Answer.refused(ClockReason.OPENING_RUNS_BACKWARDS, day, opening);
        }
        if (i > 0 && openings.get(i - 1).reachesInto(opening)) {
          return Answer.refused(ClockReason.OPENINGS_OVERLAP, day, openings.get(i - 1), opening);
        }
      }
    }
    return hours.week().values().stream().allMatch(List::isEmpty)
        ? Answer.refused(ClockReason.NO_WORKING_TIME)
        : Answer.given(new ServiceClock(hours), Explanation.NONE);
  }

  /// When a promise of that much working time, made at `created`, is due. Working time within the
  /// pauses is added to it; pauses before `created`, overlapping ones and closed hours add nothing.
  /// A ticket that is already late should not be paused: every pause given here moves the due time.
  public Answer<Due> due(Instant created, Duration target, List<Pause> pauses) {
    if (target.isNegative()) {
      return Answer.refused(ClockReason.NEGATIVE_TARGET, target.toMinutes());
    }
    if (isBeyond(created) || target.compareTo(Duration.ofDays(366 * 400)) > 0) {
      return beyond();
    }
    return pausedWithin(created, Instant.MAX, pauses)
        .then(held -> walk(created, target, Duration.ofMillis(held.value())));
  }

  private Answer<Due> walk(Instant created, Duration target, Duration held) {
    long needed = target.plus(held).toMillis();
    long due = needed == 0 ? firstWork(created) : workedFrom(created, needed);
    if (due < 0) {
      return beyond();
    }
    var at = Instant.ofEpochMilli(due);
    var why =
        Explanation.of(
            new Step("support.due.promise", target.toMinutes(), local(created), hours.zone()),
            new Step("support.due.paused", held.toMinutes()),
            new Step("support.due.at", local(at)));
    return Answer.given(new Due(at, held), why);
  }

  /// The working time between two instants, less the working time of the pauses within them.
  public Answer<Duration> elapsed(Instant from, Instant to, List<Pause> pauses) {
    if (to.isBefore(from)) {
      return backwards(from, to);
    }
    if (isBeyond(from) || isBeyond(to)) {
      return beyond();
    }
    return pausedWithin(from, to, pauses)
        .then(
            held -> {
              long open = workedBetween(from, to);
              var net = Duration.ofMillis(open - held.value());
              var all =
                  new Step(
                      "support.elapsed.open", minutes(open), local(from), local(to), hours.zone());
              var less = new Step("support.elapsed.paused", minutes(held.value()));
              var result = new Step("support.elapsed.net", net.toMinutes());
              return Answer.given(net, Explanation.of(all, less, result));
            });
  }

  private Answer<Long> pausedWithin(Instant from, Instant to, List<Pause> pauses) {
    long held = 0;
    var counted = from;
    var ordered = new ArrayList<>(pauses);
    ordered.sort(Comparator.comparing(Pause::from));
    for (var pause : ordered) {
      if (pause.to().isBefore(pause.from())) {
        return backwards(pause.from(), pause.to());
      }
      if (isBeyond(pause.from()) || isBeyond(pause.to())) {
        return beyond();
      }
      var start = pause.from().isAfter(counted) ? pause.from() : counted;
      var end = pause.to().isBefore(to) ? pause.to() : to;
      if (end.isAfter(start)) {
        held += workedBetween(start, end);
        counted = end;
      }
    }
    return Answer.given(held, Explanation.NONE);
  }

  private long workedBetween(Instant from, Instant to) {
    int last = yearOf(to);
    long worked = year(last).workedUntil(to.toEpochMilli());
    for (int year = yearOf(from); year < last; year++) {
      worked += year(year).total();
    }
    return worked - year(yearOf(from)).workedUntil(from.toEpochMilli());
  }

  private long workedFrom(Instant created, long needed) {
    int year = yearOf(created);
    long open = year(year).workedUntil(created.toEpochMilli()) + needed;
    while (open > year(year).total()) {
      open -= year(year).total();
      if (++year > LAST_YEAR) {
        return -1;
      }
    }
    return year(year).momentOf(open);
  }

  private long firstWork(Instant created) {
    for (int year = yearOf(created); year <= LAST_YEAR; year++) {
      long found = year(year).nextWork(created.toEpochMilli());
      if (found >= 0) {
        return found;
      }
    }
    return -1;
  }

  /// The zone its local times are in.
  public ZoneId zone() {
    return hours.zone();
  }

  private WorkingYear year(int year) {
    var known = years.get(year - FIRST_YEAR);
    if (known == null) {
      known = WorkingYear.of(hours, year);
      years.set(year - FIRST_YEAR, known);
    }
    return known;
  }

  private int yearOf(Instant moment) {
    return moment.atZone(hours.zone()).getYear();
  }

  private boolean isBeyond(Instant moment) {
    // Compared before asking for the year: the ends of Instant have no local date everywhere.
    return moment.getEpochSecond() < -2_208_902_400L
        || moment.getEpochSecond() > 10_413_705_600L
        || yearOf(moment) < FIRST_YEAR
        || yearOf(moment) > LAST_YEAR;
  }

  private static <T> Answer<T> beyond() {
    return Answer.refused(ClockReason.BEYOND_THE_CALENDAR, FIRST_YEAR, LAST_YEAR);
  }

  private <T> Answer<T> backwards(Instant from, Instant to) {
    return isBeyond(from) || isBeyond(to)
        ? beyond()
        : Answer.refused(ClockReason.ENDS_BEFORE_IT_STARTS, local(from), local(to));
  }

  private LocalDateTime local(Instant moment) {
    return LocalDateTime.ofInstant(moment, hours.zone());
  }

  private static long minutes(long millis) {
    return Duration.ofMillis(millis).toMinutes();
  }
}
