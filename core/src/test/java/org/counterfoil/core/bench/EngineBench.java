package org.counterfoil.core.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.counterfoil.core.customer.duplicate.Candidate;
import org.counterfoil.core.customer.duplicate.Duplicates;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.insight.value.Rfm;
import org.counterfoil.core.insight.value.Rfm.Purchases;
import org.counterfoil.core.layby.ClosedDays;
import org.counterfoil.core.layby.Frequency;
import org.counterfoil.core.layby.Schedule;
import org.counterfoil.core.layby.Terms;
import org.counterfoil.core.money.Basket;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.money.TaxMode;
import org.counterfoil.core.money.Taxes;
import org.counterfoil.core.money.Totals;
import org.counterfoil.core.phone.Phone;
import org.counterfoil.core.sample.Names;
import org.counterfoil.core.support.HoursText;
import org.counterfoil.core.support.ServiceClock;
import org.counterfoil.core.support.WorkingHours;
import org.counterfoil.core.text.PersonName;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// The engines alone: `EngineBench [how many of each, 1000000]`. Beside each stands, as its peer,
/// the arithmetic it cannot do without, over the same inputs in the same run: what would be left if
/// the rules around it cost nothing. The ratio is our time by the peer's.
public final class EngineBench {
  private static final int MILLION = 1_000_000;
  private static final int WARM_UP = 100_000;
  private static final int TURNS = 20;
  private static final int INPUTS = 1 << 12;
  private static final int DUES_SHARE = 10;
  private static final int RFM_ROUNDS = 3;
  private static final int LINES = 10;
  private static final int INSTALMENTS = 6;
  private static final int YEAR_SECONDS = 365 * 86_400;
  private static final ZoneId HARARE = ZoneId.of("Africa/Harare");
  private static final CurrencyUnit USD = CurrencyUnit.USD;
  private static final BigDecimal VAT = new BigDecimal("15.5");
  private static final BigDecimal ONE_AND_VAT = new BigDecimal("1.155");

  private final List<String> rows = new ArrayList<>();
  private final Random random = new Random(1);
  private final int count;
  private long checksum;

  private EngineBench(int count) {
    this.count = count;
  }

  public static void main(String[] args) {
    run(args.length == 0 ? MILLION : Integer.parseInt(args[0])).forEach(System.out::println);
  }

  /// The lines of name, value, unit, peer, peer's value, ratio; the last one proves by its sum that
  /// every result was looked at.
  static List<String> run(int count) {
    var bench = new EngineBench(count);
    bench.laybys();
    bench.documents();
    bench.duplicates();
    bench.dues();
    bench.rfm();
    bench.rows.add("engines' checksum," + bench.checksum + ",,,,");
    return bench.rows;
  }

  /// Does both in turns, so that other load on the machine meets both.
  private void compare(
      String name, int many, IntToLongFunction ours, String peer, IntToLongFunction theirs) {
    turn(ours, 0, WARM_UP);
    turn(theirs, 0, WARM_UP);
    long mine = 0;
    long other = 0;
    for (int i = 0; i < TURNS; i++) {
      int from = (int) ((long) many * i / TURNS);
      int to = (int) ((long) many * (i + 1) / TURNS);
      mine += turn(ours, from, to);
      other += turn(theirs, from, to);
    }
    rows.add(
        String.format(
            Locale.ROOT,
            "%d %s,%.0f,/s,%s,%.0f,%.2f",
            many,
            name,
            many / (mine / 1e9),
            peer,
            many / (other / 1e9),
            (double) mine / other));
  }

  private long turn(IntToLongFunction work, int from, int to) {
    long start = System.nanoTime();
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum += work.applyAsLong(i);
    }
    checksum = checksum * 31 + sum;
    return System.nanoTime() - start;
  }

  private static <T> T value(Answer<T> answer) {
    if (answer instanceof Answer.Given<T>(var value, var _)) {
      return value;
    }
    throw new IllegalStateException("refused");
  }

  private void laybys() {
    var start = LocalDate.of(2026, 1, 31);
    var frequencies = Frequency.values();
    var closed = new ClosedDays(Set.of(LocalDate.of(2026, 12, 25)), Set.of(DayOfWeek.SUNDAY));
    var terms =
        IntStream.range(0, INPUTS)
            .mapToObj(
                i ->
                    new Terms(
                        Money.ofMinor(USD, random.nextInt(5_000, 500_000)),
                        Money.of(USD, 5),
                        new Terms.Deposit(BigDecimal.valueOf(20), Money.of(USD, 10)),
                        new Terms.Plan(
                            INSTALMENTS,
                            BigDecimal.ONE,
                            frequencies[i % frequencies.length],
                            start.plusDays(i % 365))))
            .toList();
    compare(
        "layby schedules",
        count,
        i ->
            value(Schedule.of(terms.get(i % INPUTS), closed))
                .instalments()
                .getLast()
                .amount()
                .getAmount()
                .unscaledValue()
                .longValue(),
        "the same divisions and dates alone",
        i -> datesAndShares(terms.get(i % INPUTS)));
  }

  private static long datesAndShares(Terms terms) {
    var total = terms.price().getAmount().add(terms.serviceFee().getAmount());
    var deposit = total.multiply(new BigDecimal("0.20")).setScale(2, RoundingMode.HALF_UP);
    var each = total.subtract(deposit).divide(BigDecimal.valueOf(INSTALMENTS), 0, RoundingMode.UP);
    var left = total.subtract(deposit);
    long days = 0;
    for (int i = 1; i <= INSTALMENTS; i++) {
      left = left.subtract(each.min(left));
      var due =
          switch (terms.plan().frequency()) {
            case WEEKLY -> terms.plan().start().plusWeeks(i);
            case FORTNIGHTLY -> terms.plan().start().plusWeeks(2L * i);
            case MONTHLY -> terms.plan().start().plusMonths(i);
          };
      days += due.getDayOfWeek() == DayOfWeek.SUNDAY ? 1 : 0;
    }
    return days + left.scale();
  }

  private void documents() {
    var documents = IntStream.range(0, INPUTS).mapToObj(_ -> document()).toList();
    compare(
        "tax documents of " + LINES + " lines",
        count,
        i ->
            value(Totals.of(documents.get(i % INPUTS)))
                .tax()
                .getAmount()
                .unscaledValue()
                .longValue(),
        "the same products and quotients alone",
        i -> arithmetic(documents.get(i % INPUTS)));
  }

  private Basket document() {
    var lines = new ArrayList<Basket.Line>();
    for (int i = 0; i < LINES; i++) {
      lines.add(
          new Basket.Line(
              BigDecimal.valueOf(random.nextInt(1, 9_000), 3),
              BigDecimal.valueOf(random.nextInt(10, 100_000), 2),
              random.nextInt(4) == 0 ? new Discount.Percent(BigDecimal.TEN) : Discount.NONE,
              i % 3 == 0 ? "ZERO" : "STANDARD",
              i % 3 == 0 ? BigDecimal.ZERO : VAT));
    }
    return new Basket(USD, Taxes.INCLUSIVE, TaxMode.LINE, lines, Discount.NONE);
  }

  private static long arithmetic(Basket basket) {
    var net = BigDecimal.ZERO;
    var tax = BigDecimal.ZERO;
    for (var line : basket.lines()) {
      var gross = line.quantity().multiply(line.unitPrice()).setScale(2, RoundingMode.HALF_UP);
      var without = gross.divide(ONE_AND_VAT, 2, RoundingMode.HALF_UP);
      net = net.add(without);
      tax = tax.add(gross.subtract(without));
    }
    return tax.unscaledValue().longValue() + net.scale();
  }

  private void duplicates() {
    var names = new Names(7);
    var people = LongStream.range(0, INPUTS).mapToObj(i -> candidate(names, i)).toList();
    var spelling = new JaroWinklerSimilarity();
    compare(
        "duplicate comparisons",
        count,
        i -> value(Duplicates.compare(people.get(i % INPUTS), people.get(i * 31 % INPUTS))).value(),
        "Jaro-Winkler of both names alone",
        i -> {
          var a = people.get(i % INPUTS).name();
          var b = people.get(i * 31 % INPUTS).name();
          double alike =
              spelling.apply(a.first(), b.first())
                  + spelling.apply(b.first(), a.first())
                  + spelling.apply(a.last(), b.last())
                  + spelling.apply(b.last(), a.last());
          return (long) (alike * 1_000);
        });
  }

  private static Candidate candidate(Names names, long i) {
    var person = names.person(i);
    return new Candidate(
        PersonName.split(person.name()),
        person.email().isEmpty() ? Set.of() : Set.of(person.email()),
        Set.of(new Phone(person.phoneE164())),
        Set.of(),
        Optional.of(LocalDate.ofEpochDay(i % 20_000)),
        Set.of("street " + i % 500));
  }

  private void dues() {
    var week = value(HoursText.read("MON-FRI 08:00-17:00;SAT 08:00-13:00"));
    var clock = value(ServiceClock.of(new WorkingHours(week, Set.of(), HARARE)));
    long start = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
    var moments =
        IntStream.range(0, INPUTS)
            .mapToObj(_ -> Instant.ofEpochSecond(start + random.nextInt(YEAR_SECONDS)))
            .toList();
    var openings = LongStream.range(0, 313).map(day -> (start + day * 100_000) * 1_000).toArray();
    compare(
        "SLA dues over a year",
        Math.max(1, count / DUES_SHARE),
        i ->
            value(clock.due(moments.get(i % INPUTS), Duration.ofMinutes(i % 9_000), List.of()))
                .at()
                .getEpochSecond(),
        "two searches among a year's openings alone",
        i -> {
          var created = LocalDateTime.ofInstant(moments.get(i % INPUTS), HARARE);
          long at = moments.get(i % INPUTS).toEpochMilli();
          int from = Arrays.binarySearch(openings, at);
          int to = Arrays.binarySearch(openings, at + (i % 9_000) * 60_000L);
          return created.getDayOfYear() + from + (long) to;
        });
  }

  private void rfm() {
    var customers = new ArrayList<Purchases<Integer>>();
    var spends = new long[count];
    for (int i = 0; i < count; i++) {
      spends[i] = random.nextInt(1_000_000) - 1_000L;
      customers.add(
          new Purchases<>(
              i, random.nextInt(500), random.nextInt(40), BigDecimal.valueOf(spends[i], 2)));
    }
    turn(_ -> score(customers) + sorted(spends), 0, RFM_ROUNDS);
    long mine = 0;
    long other = 0;
    for (int i = 0; i < RFM_ROUNDS; i++) {
      mine += turn(_ -> score(customers), 0, 1);
      other += turn(_ -> sorted(spends), 0, 1);
    }
    rows.add(
        String.format(
            Locale.ROOT,
            "RFM of %d customers,%.3f,s,three plain sorts alone,%.3f,%.2f",
            count,
            mine / 1e9 / RFM_ROUNDS,
            other / 1e9 / RFM_ROUNDS,
            (double) mine / other));
  }

  private static long score(List<Purchases<Integer>> customers) {
    long sum = 0;
    for (var one : value(Rfm.byRank(customers))) {
      sum += one.code().recency() * 100L + one.code().frequency() * 10L + one.code().spend();
    }
    return sum;
  }

  private static long sorted(long[] spends) {
    long sum = 0;
    for (int i = 0; i < 3; i++) {
      var sorted = spends.clone();
      Arrays.sort(sorted);
      sum += sorted[sorted.length / 2];
    }
    return sum;
  }
}
