package org.counterfoil.core.number;

import java.util.List;
import java.util.Locale;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.database.Mappers;

/// Issues the next number of a series, inside the command whose document carries it, so that a
/// command that fails uses none up.
///
/// The very first installation of a business issues `UCST-000001`; every other carries its code,
/// `UCST-02A-000001`: two tills cannot issue the same number however long they are apart (PEO-09).
public final class Numbers {
  public static final Mappers MAPPERS = new Mappers(List.of(NumberMapper.class), List.of());

  private static final long FIRST = 1;

  private final Database database;
  private final NumberMapper numbers;

  private Numbers(Database database) {
    this.database = database;
    this.numbers = database.mapper(NumberMapper.class);
  }

  public static Numbers on(Database database) {
    return new Numbers(database);
  }

  /// The next number. Runs inside a command only.
  ///
  /// @param code what marks this installation, empty for the first (`Here.numberCode`)
  public String next(Series series, String code) {
    var next = numbers.next(series);
    if (next == null) {
      next = FIRST;
      numbers.begin(series, next);
    }
    return number(series, code, next);
  }

  /// The first number issued under a code: what those that follow look like.
  public static String first(Series series, String code) {
    return number(series, code, FIRST);
  }

  private static String number(Series series, String code, long number) {
    return beginning(series, code) + String.format(Locale.ROOT, "%06d", number);
  }

  private static String beginning(Series series, String code) {
    return code.isEmpty() ? series.prefix() + "-" : series.prefix() + "-" + code + "-";
  }

  /// Every series begins with its first number again, under a code that has issued none yet. Runs
  /// inside a command only.
  public void beginAnew() {
    numbers.forget();
  }

  /// Finds the last numbers again from the documents that carry them.
  public void rebuild(String code) {
    database.writeLocal(
        () -> {
          numbers.forget();
          for (var series : Series.values()) {
            numbers.begin(series, numbers.highestIssued(beginning(series, code)));
          }
          return true;
        });
  }
}
