package org.counterfoil.core.layby;

import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Reason;
import org.counterfoil.core.layby.Cancellation.Base;
import org.counterfoil.core.layby.Cancellation.Clause;
import org.counterfoil.core.layby.Cancellation.Timing;
import org.counterfoil.core.layby.Terms.Deposit;
import org.counterfoil.core.layby.Terms.Plan;
import org.counterfoil.core.layby.law.LawProfile;
import org.counterfoil.core.layby.law.LawProfiles;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Short words for the figures of a test.
final class Examples {
  static final CurrencyUnit USD = CurrencyUnit.of("USD");
  static final LocalDate START = LocalDate.of(2026, 11, 20);
  static final Timing LONG_AFTER = new Timing(START.plusYears(1), START, ClosedDays.NONE);
  private static final LawProfiles LAWS = LawProfiles.load();

  private Examples() {}

  static Money usd(String amount) {
    return Money.of(USD, new BigDecimal(amount));
  }

  static List<Money> usds(String... amounts) {
    return Arrays.stream(amounts).map(Examples::usd).toList();
  }

  static BigDecimal number(String number) {
    return new BigDecimal(number);
  }

  /// Weekly terms from the start: price, deposit percent, instalments, unit.
  static Terms terms(String price, String percent, int instalments, String unit) {
    return new Terms(
        usd(price),
        usd("0"),
        new Deposit(number(percent), usd("0")),
        new Plan(instalments, number(unit), Frequency.WEEKLY, START));
  }

  static Schedule schedule(String price, String percent, int instalments) {
    return value(Schedule.of(terms(price, percent, instalments, "0.01"), ClosedDays.NONE));
  }

  /// Weekends and these days.
  static ClosedDays holidays(String... days) {
    var dates = Arrays.stream(days).map(LocalDate::parse).toList();
    return new ClosedDays(Set.copyOf(dates), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
  }

  static Clause clause(String percent) {
    return new Clause(number(percent), Base.PRICE, Optional.empty());
  }

  static LawProfile law(String country) {
    return LAWS.of(country, START).orElseThrow();
  }

  static <T> T value(Answer<T> answer) {
    return switch (answer) {
      case Answer.Given<T>(var value, _) -> value;
      case Answer.Refused<T> refused -> fail(refused.in(Locale.ENGLISH));
    };
  }

  static Reason refusal(Answer<?> answer) {
    return switch (answer) {
      case Answer.Given<?> given -> fail("not refused: " + given);
      case Answer.Refused<?> refused -> {
        // A refusal without a sentence would show its key.
        assert !refused.in(Locale.ENGLISH).startsWith("layby.") : refused.in(Locale.ENGLISH);
        yield refused.reason();
      }
    };
  }
}
