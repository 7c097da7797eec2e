package org.counterfoil.core.layby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.core.layby.Examples.START;
import static org.counterfoil.core.layby.Examples.clause;
import static org.counterfoil.core.layby.Examples.law;
import static org.counterfoil.core.layby.Examples.number;
import static org.counterfoil.core.layby.Examples.refusal;
import static org.counterfoil.core.layby.Examples.schedule;
import static org.counterfoil.core.layby.Examples.terms;
import static org.counterfoil.core.layby.Examples.usd;
import static org.counterfoil.core.layby.Examples.usds;
import static org.counterfoil.core.layby.Examples.value;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.layby.Schedule.Instalment;
import org.counterfoil.core.layby.Schedule.Kind;
import org.counterfoil.core.layby.Terms.Deposit;
import org.counterfoil.core.layby.Terms.Limits;
import org.counterfoil.core.layby.Terms.Plan;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final List<String> CURRENCIES = List.of("USD", "KWD", "JPY");
  private static final List<String> UNITS = List.of("0.01", "0.05", "1", "10", "250");

  @Test
  void the_last_instalment_takes_the_remainder() {
    assertThat(amounts(schedule("200.00", "20", 12)).getLast()).isEqualTo(usd("13.26"));
    var whole = value(Schedule.of(terms("87.40", "17.17", 5, "1.00"), ClosedDays.NONE));
    assertThat(amounts(whole)).isEqualTo(usds("15.00", "15.00", "15.00", "15.00", "12.39"));
  }

  @Test
  void every_schedule_adds_up_and_its_last_row_is_never_the_largest() {
    var random = new Random(11);
    for (int i = 0; i < 5000; i++) {
      var schedule = value(Schedule.of(anyTerms(random), ClosedDays.NONE));
      var amounts = amounts(schedule);
      assertThat(schedule.deposit().plus(amounts)).isEqualTo(schedule.total());
      assertThat(amounts).allMatch(Money::isPositive);
      assertThat(amounts).allMatch(amount -> !amount.isLessThan(amounts.getLast()));
      assertThat(schedule.instalments()).isSortedAccordingTo((a, b) -> a.due().compareTo(b.due()));
      assertThat(schedule.instalments()).extracting(Instalment::due).doesNotHaveDuplicates();
      assertThat(schedule.kind() == Kind.SALE).isEqualTo(amounts.isEmpty());
    }
  }

  @Test
  void months_are_counted_from_the_start_and_do_not_drift() {
    var plan = new Plan(3, number("0.01"), Frequency.MONTHLY, LocalDate.of(2027, 1, 31));
    var terms = new Terms(usd("100"), usd("0"), new Deposit(number("10"), usd("0")), plan);
    assertThat(value(Schedule.of(terms, ClosedDays.NONE)).instalments())
        .extracting(row -> row.due().toString())
        .containsExactly("2027-02-28", "2027-03-31", "2027-04-30");
  }

  @Test
  void a_closed_day_moves_the_grace_and_not_the_date() {
    var closed = new ClosedDays(Set.of(START.plusWeeks(1)), Set.of(DayOfWeek.SATURDAY));
    var first = value(Schedule.of(terms("100", "10", 3, "1"), closed)).instalments().getFirst();
    assertThat(first.due()).isEqualTo(START.plusWeeks(1));
    assertThat(first.graceDue()).isEqualTo(START.plusWeeks(1).plusDays(2));
  }

  @Test
  void a_deposit_of_the_whole_total_is_a_sale() {
    var deposit = new Deposit(number("10"), usd("15.00"));
    var plan = new Plan(3, number("0.01"), Frequency.WEEKLY, START);
    var schedule =
        value(Schedule.of(new Terms(usd("12"), usd("0"), deposit, plan), ClosedDays.NONE));
    assertThat(schedule.kind()).isEqualTo(Kind.SALE);
  }

  @Test
  void the_last_instalment_falls_within_the_longest_term() {
    var months = limits(Period.ofMonths(1), "0");
    assertThat(value(Schedule.of(limited(terms("100", "10", 4, "1"), months), ClosedDays.NONE)))
        .extracting(Schedule::completion)
        .isEqualTo(START.plusWeeks(4));
    var five = Schedule.of(limited(terms("100", "10", 5, "1"), months), ClosedDays.NONE);
    assertThat(((Answer.Refused<Schedule>) five).in(Locale.ENGLISH))
        .isEqualTo(
            "The last instalment would fall on 2026-12-25, but all must be paid by 2026-12-20.");
    var exact = limits(Period.ofWeeks(5), "0");
    assertThat(value(Schedule.of(limited(terms("100", "10", 5, "1"), exact), ClosedDays.NONE)))
        .extracting(Schedule::kind)
        .isEqualTo(Kind.LAYBY);
    assertThat(
            refusal(
                AgreementCheck.of(
                    limited(terms("100", "10", 5, "1"), months),
                    clause("0"),
                    Optional.empty(),
                    law("NZ"))))
        .isEqualTo(LaybyRefusal.TERM_TOO_LONG);
  }

  @Test
  void the_least_payment_is_never_more_than_an_instalment_unless_that_is_all_there_is() {
    assertThat(refused(limited(terms("100", "10", 3, "1"), limits(Period.ofYears(1), "30.01"))))
        .isEqualTo(LaybyRefusal.LEAST_PAYMENT_TOO_HIGH);
    var one = limited(terms("100", "10", 1, "1"), limits(Period.ofYears(1), "95"));
    assertThat(value(Schedule.of(one, ClosedDays.NONE)).balance()).isEqualTo(usd("90"));
  }

  @Test
  void limits_refuse_what_lies_beyond_them_and_change_nothing_else() {
    var random = new Random(16);
    for (int i = 0; i < 5000; i++) {
      var terms = anyTerms(random);
      var currency = terms.price().getCurrencyUnit();
      var latest = Period.ofDays(1 + random.nextInt(1500));
      var least = Money.ofMinor(currency, random.nextInt(60_000));
      var limited = limited(terms, new Limits(Optional.of(latest), least));
      var free = value(Schedule.of(terms, ClosedDays.NONE));
      boolean late = free.completion().isAfter(free.start().plus(latest));
      boolean high = amounts(free).size() > 1 && amounts(free).getFirst().isLessThan(least);
      switch (Schedule.of(limited, ClosedDays.NONE)) {
        case Answer.Given<Schedule>(var schedule, _) -> {
          assertThat(late || high).isFalse();
          assertThat(schedule).isEqualTo(free);
        }
        case Answer.Refused<Schedule>(var reason, _) ->
            assertThat(reason)
                .isEqualTo(late ? LaybyRefusal.TERM_TOO_LONG : LaybyRefusal.LEAST_PAYMENT_TOO_HIGH);
      }
    }
  }

  private static Terms limited(Terms terms, Limits limits) {
    return new Terms(terms.price(), terms.serviceFee(), terms.deposit(), terms.plan(), limits);
  }

  private static Limits limits(Period longest, String least) {
    return new Limits(Optional.of(longest), usd(least));
  }

  @Test
  void terms_without_sense_are_refused() {
    assertThat(refused(terms("0", "10", 3, "1"))).isEqualTo(LaybyRefusal.NOTHING_TO_BUY);
    assertThat(refused(terms("-1", "10", 3, "1"))).isEqualTo(LaybyRefusal.AMOUNT_NEGATIVE);
    assertThat(refused(terms("9", "101", 3, "1"))).isEqualTo(LaybyRefusal.PERCENT_UNUSABLE);
    assertThat(refused(terms("9", "1E-999999999", 3, "1")))
        .isEqualTo(LaybyRefusal.PERCENT_UNUSABLE);
    assertThat(refused(terms("9", "10", 0, "1"))).isEqualTo(LaybyRefusal.INSTALMENTS_UNUSABLE);
    assertThat(refused(terms("9", "10", 2_000_000_000, "1")))
        .isEqualTo(LaybyRefusal.INSTALMENTS_UNUSABLE);
    assertThat(refused(terms("9", "10", 3, "0"))).isEqualTo(LaybyRefusal.UNIT_UNUSABLE);
    assertThat(refused(terms("9", "10", 3, "1E+999999999"))).isEqualTo(LaybyRefusal.UNIT_UNUSABLE);
    assertThat(refused(terms("99999999999999", "10", 3, "1")))
        .isEqualTo(LaybyRefusal.AMOUNT_TOO_LARGE);
    for (var longest : List.of(Period.ZERO, Period.ofDays(-1), Period.ofYears(2_000_000_000))) {
      assertThat(refused(limited(terms("9", "10", 3, "1"), limits(longest, "0"))))
          .isEqualTo(LaybyRefusal.TERM_UNUSABLE);
    }
    assertThat(refused(limited(terms("9", "10", 3, "1"), limits(Period.ofDays(9), "-1"))))
        .isEqualTo(LaybyRefusal.AMOUNT_NEGATIVE);
    var never = new ClosedDays(Set.of(), EnumSet.allOf(DayOfWeek.class));
    assertThat(refusal(Schedule.of(terms("9", "10", 3, "1"), never)))
        .isEqualTo(LaybyRefusal.ALWAYS_CLOSED);
  }

  private static LaybyRefusal refused(Terms terms) {
    return (LaybyRefusal) refusal(Schedule.of(terms, ClosedDays.NONE));
  }

  private static List<Money> amounts(Schedule schedule) {
    return schedule.instalments().stream().map(Instalment::amount).toList();
  }

  private static Terms anyTerms(Random random) {
    var currency = CurrencyUnit.of(CURRENCIES.get(random.nextInt(3)));
    var frequencies = List.of(Frequency.values());
    return new Terms(
        Money.ofMinor(currency, 1 + random.nextInt(2_000_000)),
        Money.ofMinor(currency, random.nextInt(1000)),
        new Deposit(
            BigDecimal.valueOf(random.nextInt(10_001), 2),
            Money.ofMinor(currency, random.nextInt(5000))),
        new Plan(
            1 + random.nextInt(60),
            number(UNITS.get(random.nextInt(UNITS.size()))),
            frequencies.get(random.nextInt(3)),
            START.plusDays(random.nextInt(900))));
  }
}
