package org.counterfoil.core.layby;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/// The days a shop does not trade. A due date that falls on one may be met on the next open day;
/// the date itself, and the anchor of the later ones, stay (R4). Where a law counts in business
/// days, these are the days it leaves out: weekends and public holidays, whether the shop trades or
/// not.
public record ClosedDays(Set<LocalDate> dates, Set<DayOfWeek> weekdays) {
  /// A shop that never closes.
  public static final ClosedDays NONE = new ClosedDays(Set.of(), Set.of());

  public ClosedDays {
    dates = Set.copyOf(dates);
    weekdays = Set.copyOf(weekdays);
  }

  boolean neverOpen() {
    return weekdays.size() == DayOfWeek.values().length;
  }

  LocalDate rolled(LocalDate day) {
    var open = day;
    while (dates.contains(open) || weekdays.contains(open.getDayOfWeek())) {
      open = open.plusDays(1);
    }
    return open;
  }

  /// The last of so many open days that follow a day.
  LocalDate openDayAfter(LocalDate day, int count) {
    var open = day;
    for (int i = 0; i < count; i++) {
      open = rolled(open.plusDays(1));
    }
    return open;
  }
}
