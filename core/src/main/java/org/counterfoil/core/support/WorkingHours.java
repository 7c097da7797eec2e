package org.counterfoil.core.support;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A shop's week as it is kept in its settings: the openings of each day (two with a lunch break),
/// the days it is closed, and the zone its clocks show. [ServiceClock#of] says whether it can
/// count.
public record WorkingHours(
    Map<DayOfWeek, List<Opening>> week, Set<LocalDate> holidays, ZoneId zone) {

  public WorkingHours {
    var days = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
    week.forEach((day, openings) -> days.put(day, List.copyOf(openings)));
    week = Map.copyOf(days);
    holidays = Set.copyOf(holidays);
  }

  /// The openings of a date, none on a holiday.
  public List<Opening> on(LocalDate date) {
    return holidays.contains(date) ? List.of() : week.getOrDefault(date.getDayOfWeek(), List.of());
  }

  /// A time of work within one day; an end of 00:00 is the midnight that closes the day.
  public record Opening(LocalTime from, LocalTime to) {
    boolean runsBackwards() {
      return !to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to);
    }

    boolean reachesInto(Opening next) {
      return to.equals(LocalTime.MIDNIGHT) || to.isAfter(next.from);
    }

    @Override
    public String toString() {
      return from + "-" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to);
    }
  }
}
