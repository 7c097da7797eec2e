package org.counterfoil.core.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Answer.Given;
import org.counterfoil.core.explain.Answer.Refused;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Figures that break careless code, drawn with a seed, and the question every answer must pass.
final class Hostile {
  static final int QUESTIONS = 3000;

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("ar"));
  private static final List<String> CURRENCIES = List.of("USD", "KWD", "JPY", "ZWG");
  private static final List<BigDecimal> NUMBERS =
      Stream.of(
              "0",
              "-0.00",
              "1",
              "-1",
              "2",
              "10",
              "15.5",
              "100",
              "100.01",
              "-100",
              "1000",
              "1e12",
              "1e13",
              "-1e13",
              "1E+999999999",
              "-1E+999999999",
              "1E-999999999",
              "-1E-999999999",
              "0E+999999999",
              "0E-999999999",
              "0E+2147483647",
              "0E-2147483647",
              "0.000001",
              "0.0000000000001",
              "123456789012345678901234567890.123456789",
              "0.001",
              "26.5")
          .map(BigDecimal::new)
          .toList();
  private static final List<String> AMOUNTS =
      List.of(
          "0",
          "0",
          "1",
          "-1",
          "5",
          "100",
          "399",
          "-250",
          "15000",
          "9999999999999",
          "10000000000000",
          "-10000000000000",
          "1e30",
          "-1e30");
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.MIN,
          LocalDate.MAX,
          LocalDate.EPOCH,
          LocalDate.of(1899, 12, 31),
          LocalDate.of(2999, 12, 31),
          LocalDate.of(2028, 2, 29),
          LocalDate.of(2026, 11, 20),
          LocalDate.of(2026, 12, 25));
  private static final List<Instant> MOMENTS =
      List.of(
          Instant.MIN,
          Instant.MAX,
          Instant.EPOCH,
          Instant.parse("1900-01-01T00:00:00Z"),
          Instant.parse("2299-12-31T23:59:59Z"),
          Instant.parse("2300-01-01T00:00:00Z"),
          Instant.parse("2026-08-03T09:00:00Z"),
          Instant.parse("2026-08-10T17:00:00Z"));
  private static final List<Integer> COUNTS =
      List.of(Integer.MIN_VALUE, -1, 0, 1, 2, 3, 12, 30, 600, 601, Integer.MAX_VALUE);
  private static final List<String> WORDS =
      List.of(
          "",
          " ",
          "\u0000",
          "\uD800",
          "null",
          "Moyo",
          "O'Brien-Smith",
          "محمد بن سلمان",
          "{0} {1}",
          "'",
          "a.".repeat(2_000),
          "x ".repeat(2_000),
          "Müller".repeat(500),
          "\uD83D\uDE00\uD83D\uDE00");

  private final Random random;

  Hostile(int seed) {
    random = new Random(seed);
  }

  /// Asks, and makes sure that what comes back reads in both languages.
  static void judged(Supplier<Answer<?>> question) {
    switch (question.get()) {
      case Given<?>(var _, var why) -> reads(why);
      case Refused<?> refused -> reads(new Step(refused.reason().key(), refused.figures()));
    }
  }

  static void reads(Explanation why) {
    why.steps().forEach(Hostile::reads);
  }

  private static void reads(Step step) {
    for (var language : LANGUAGES) {
      assertThat(step.in(language)).isNotBlank().doesNotStartWith(step.key() + " [");
    }
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  BigDecimal number() {
    return random.nextBoolean()
        ? one(NUMBERS)
        : BigDecimal.valueOf(random.nextInt(20_000) - 1000L, random.nextInt(5));
  }

  CurrencyUnit currency() {
    // Mostly one, so that questions also get past the first check.
    return CurrencyUnit.of(random.nextInt(12) > 0 ? "USD" : one(CURRENCIES));
  }

  Money money() {
    var currency = currency();
    return random.nextBoolean()
        ? Money.of(currency, new BigDecimal(one(AMOUNTS)))
        : Money.ofMinor(currency, random.nextInt(100_000) - 5000L);
  }

  LocalDate day() {
    return random.nextBoolean()
        ? one(DAYS)
        : LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
  }

  Instant moment() {
    return random.nextBoolean()
        ? one(MOMENTS)
        : Instant.ofEpochSecond(1_785_000_000L + random.nextInt(40_000_000));
  }

  int count() {
    return random.nextBoolean() ? one(COUNTS) : random.nextInt(60);
  }

  long big() {
    return random.nextInt(4) == 0 ? one(List.of(Long.MIN_VALUE, Long.MAX_VALUE)) : count();
  }

  double fraction() {
    return random.nextInt(3) > 0
        ? 50 * random.nextDouble()
        : one(
            List.of(
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                -1.0,
                0.0,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                1e-3,
                1e6));
  }

  String word() {
    return one(WORDS);
  }

  <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  <T> List<T> some(Supplier<T> value) {
    var values = new ArrayList<T>();
    for (int n = random.nextInt(5); n > 0; n--) {
      values.add(value.get());
    }
    return values;
  }

  <E extends Enum<E>> E any(Class<E> type) {
    return one(List.of(type.getEnumConstants()));
  }
}
