package org.counterfoil.core.support;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.support.WorkingHours.Opening;

/// Reads a week from one line of settings: `MON-FRI 08:00-12:00,13:00-17:00;SAT 08:00-13:00`. Days
/// may wrap (`SAT-WED`) or be listed; a day closes at `24:00` at the latest.
public final class HoursText {
  private static final Pattern DAYS = Pattern.compile("([A-Z]{3})(?:-([A-Z]{3}))?");
  private static final Pattern TIMES =
      Pattern.compile("(\\d{1,2}):(\\d{2})-(?:(24):(00)|(\\d{1,2}):(\\d{2}))");
  private static final List<String> NAMES =
      List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

  private HoursText() {}

  /// The openings of each day, or a refusal that shows the words it could not read.
  public static Answer<Map<DayOfWeek, List<Opening>>> read(String text) {
    var week = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
    for (var group : text.split(";", -1)) {
      if (!group.isBlank() && !readGroup(group, week)) {
        return Answer.refused(ClockReason.HOURS_UNREADABLE, group.strip());
      }
    }
    return Answer.given(week, Explanation.NONE);
  }

  private static boolean readGroup(String group, Map<DayOfWeek, List<Opening>> week) {
    var days = EnumSet.noneOf(DayOfWeek.class);
    var openings = new ArrayList<Opening>();
    for (var word : group.strip().toUpperCase(Locale.ROOT).split("[\\s,]+", -1)) {
      boolean understood =
          (openings.isEmpty() && readDays(word, days)) || readTimes(word, openings);
      if (!understood) {
        return false;
      }
    }
    days.forEach(day -> week.computeIfAbsent(day, _ -> new ArrayList<>()).addAll(openings));
    return !days.isEmpty() && !openings.isEmpty();
  }

  private static boolean readDays(String word, Set<DayOfWeek> days) {
    var found = DAYS.matcher(word);
    if (!found.matches()) {
      return false;
    }
    int first = NAMES.indexOf(found.group(1));
    int last = found.group(2) == null ? first : NAMES.indexOf(found.group(2));
    if (first < 0 || last < 0) {
      return false;
    }
    int length = Math.floorMod(last - first, 7);
    for (int i = 0; i <= length; i++) {
      days.add(DayOfWeek.MONDAY.plus(first + (long) i));
    }
    return true;
  }

  private static boolean readTimes(String word, List<Opening> openings) {
    var found = TIMES.matcher(word);
    if (!found.matches()) {
      return false;
    }
    try {
      openings.add(
          new Opening(
              time(found.group(1), found.group(2)),
              found.group(3) != null ? LocalTime.MIDNIGHT : time(found.group(5), found.group(6))));
      return true;
    } catch (DateTimeException _) {
      return false;
    }
  }

  private static LocalTime time(String hour, String minute) {
    return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
  }
}
