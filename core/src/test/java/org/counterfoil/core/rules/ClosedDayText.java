package org.counterfoil.core.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.counterfoil.core.layby.ClosedDays;

/// Closed days as the cases write them: dates, or days of the week (`SUN`, `SUNDAY`).
final class ClosedDayText {
  private ClosedDayText() {}

  static ClosedDays read(String key, List<String> days) {
    var dates = new HashSet<LocalDate>();
    var weekdays = new HashSet<DayOfWeek>();
    for (var day : days) {
      weekday(day).ifPresentOrElse(weekdays::add, () -> dates.add(Inputs.day(key, day)));
    }
    return new ClosedDays(dates, weekdays);
  }

  private static Optional<DayOfWeek> weekday(String text) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> text.length() >= 3 && day.name().startsWith(text))
        .findFirst();
  }
}
