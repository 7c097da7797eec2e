package org.counterfoil.core.support;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.counterfoil.core.support.WorkingHours.Opening;

/// The openings of one year as instants, with the time worked before each, so that both directions
/// (time to work, work to time) are one binary search. All values are milliseconds.
final class WorkingYear {
  private final long[] opens;
  private final long[] closes;
  private final long[] workedBefore;
  private final long total;

  private WorkingYear(List<long[]> spans) {
    opens = spans.stream().mapToLong(span -> span[0]).toArray();
    closes = spans.stream().mapToLong(span -> span[1]).toArray();
    workedBefore = new long[opens.length];
    long worked = 0;
    for (int i = 0; i < opens.length; i++) {
      workedBefore[i] = worked;
      worked += closes[i] - opens[i];
    }
    total = worked;
  }

  long total() {
    return total;
  }

  static WorkingYear of(WorkingHours hours, int year) {
    var spans = new ArrayList<long[]>();
    for (int day = 1; day <= Year.of(year).length(); day++) {
      var date = LocalDate.ofYearDay(year, day);
      hours.on(date).stream()
          .sorted(Comparator.comparing(Opening::from))
          .map(opening -> span(date, opening, hours.zone()))
          // A clock put forward may swallow an opening whole.
          .filter(span -> span[1] > span[0])
          .forEach(spans::add);
    }
    return new WorkingYear(spans);
  }

  private static long[] span(LocalDate date, Opening opening, ZoneId zone) {
    var closing = opening.to().equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date;
    return new long[] {
      milli(date.atTime(opening.from()), zone), milli(closing.atTime(opening.to()), zone)
    };
  }

  /// A time the clocks skip is the moment they jumped; one they show twice is the first.
  private static long milli(LocalDateTime local, ZoneId zone) {
    var transition = zone.getRules().getTransition(local);
    return transition != null && transition.isGap()
        ? transition.getInstant().toEpochMilli()
        : local.atZone(zone).toInstant().toEpochMilli();
  }

  /// The time worked in this year until a moment of it.
  long workedUntil(long moment) {
    int i = lastBefore(opens, moment);
    return i < 0 ? 0 : workedBefore[i] + Math.min(moment, closes[i]) - opens[i];
  }

  /// The moment at which that much has been worked, a closing time rather than the next opening.
  /// Asked only for what lies within this year: `0 < worked <= total`.
  long momentOf(long worked) {
    int i = lastBefore(workedBefore, worked);
    return opens[i] + worked - workedBefore[i];
  }

  /// The first moment of work at or after a moment; none left in this year gives -1.
  long nextWork(long moment) {
    int i = Math.max(0, lastBefore(opens, moment));
    while (i < opens.length && closes[i] <= moment) {
      i++;
    }
    return i < opens.length ? Math.max(moment, opens[i]) : -1;
  }

  /// The place of the last value strictly below, or -1.
  private static int lastBefore(long[] sorted, long value) {
    int found = Arrays.binarySearch(sorted, value);
    return found >= 0 ? found - 1 : -found - 2;
  }
}
