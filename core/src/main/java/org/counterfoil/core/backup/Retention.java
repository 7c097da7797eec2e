package org.counterfoil.core.backup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Which backups stay: the last one of each of so many days, weeks (from Monday) and months that
/// have any. The newest always stays, for it is the last of its day.
public record Retention(int daily, int weekly, int monthly) {
  public static final Retention STANDARD = new Retention(7, 4, 12);

  public Retention {
    if (daily < 1 || weekly < 0 || monthly < 0) {
      throw new IllegalArgumentException("At least the newest backup stays");
    }
  }

  /// @param zone of the shop: a day ends at its midnight
  public Set<Instant> kept(Collection<Instant> backups, ZoneId zone) {
    var newestFirst = backups.stream().sorted(Comparator.reverseOrder()).toList();
    var kept = new HashSet<Instant>();
    keep(newestFirst, daily, at -> day(at, zone), kept);
    keep(newestFirst, weekly, at -> week(day(at, zone)), kept);
    keep(newestFirst, monthly, at -> YearMonth.from(day(at, zone)), kept);
    return kept;
  }

  private static LocalDate day(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }

  private static String week(LocalDate day) {
    return day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  private static void keep(
      List<Instant> newestFirst, int periods, Function<Instant, Object> period, Set<Instant> kept) {
    var seen = new HashSet<Object>();
    for (var at : newestFirst) {
      if (seen.size() == periods) {
        return;
      }
      if (seen.add(period.apply(at))) {
        kept.add(at);
      }
    }
  }
}
