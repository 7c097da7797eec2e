package org.counterfoil.core.layby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.core.layby.Examples.START;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.counterfoil.core.layby.Schedule.Instalment;
import org.counterfoil.core.layby.Schedule.Kind;
import org.counterfoil.core.layby.Terms.Deposit;
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
