package org.counterfoil.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.core.money.Given.USD;
import static org.counterfoil.core.money.Given.number;
import static org.counterfoil.core.money.Given.refusal;
import static org.counterfoil.core.money.Given.usd;
import static org.counterfoil.core.money.Given.usds;
import static org.counterfoil.core.money.Given.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.money.Ageing.Bucket;
import org.counterfoil.core.money.Ageing.Item;
import org.counterfoil.core.money.Drawer.Kind;
import org.counterfoil.core.money.Drawer.Movement;
import org.counterfoil.core.money.PointsLots.Debit;
import org.counterfoil.core.money.PointsLots.Lot;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class AccountMoneyTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Test
  void a_drawer_is_expected_per_tender_and_currency() {
    var movements =
        List.of(
            new Movement(Kind.FLOAT, "cash", usd("200.00")),
            new Movement(Kind.SALE, "cash", usd("1234.55")),
            new Movement(Kind.SAFE_DROP, "cash", usd("800.00")),
            new Movement(Kind.SALE, "cash", Money.parse("ZWG 500.00")),
            new Movement(Kind.SALE, "card", usd("10.00")));
    var drawer = value(Drawer.of(movements));
    assertThat(drawer.held()).hasSize(3);
    assertThat(drawer.expected("cash", USD)).isEqualTo(usd("634.55"));
    assertThat(drawer.difference("cash", usd("629.55"))).isEqualTo(usd("-5.00"));
    assertThat(drawer.expected("voucher", USD)).isEqualTo(usd("0"));
  }

  @Test
  void the_buckets_less_the_unallocated_are_the_balance() {
    var random = new Random(8);
    for (int i = 0; i < 2000; i++) {
      var items = new ArrayList<Item>();
      for (int item = 0; item < random.nextInt(9); item++) {
        items.add(
            new Item(
                Money.ofMinor(USD, random.nextInt(9999) - 999),
                DAY.minusDays(random.nextInt(200) - 60)));
      }
      var received = Money.ofMinor(USD, random.nextInt(5000));
      var ageing = value(Ageing.on(DAY, items, received));
      assertThat(Money.zero(USD).plus(ageing.buckets().values()).minus(received))
          .isEqualTo(ageing.balance());
    }
  }

  @Test
  void an_item_ages_at_the_end_of_its_thirtieth_day() {
    assertThat(bucket(0)).isEqualTo(Bucket.CURRENT);
    assertThat(bucket(1)).isEqualTo(Bucket.UP_TO_30);
    assertThat(bucket(30)).isEqualTo(Bucket.UP_TO_30);
    assertThat(bucket(31)).isEqualTo(Bucket.UP_TO_60);
    assertThat(bucket(90)).isEqualTo(Bucket.UP_TO_90);
    assertThat(bucket(91)).isEqualTo(Bucket.OLDER);
  }

  @Test
  void a_payment_is_laid_on_the_oldest_items_first() {
    var spread = value(OldestFirst.of(usd("150"), usds("50", "80", "120")));
    assertThat(spread.parts()).isEqualTo(usds("50", "80", "20"));
    assertThat(value(OldestFirst.of(usd("300"), usds("50", "-5"))).left()).isEqualTo(usd("250"));
    assertThat(refusal(OldestFirst.of(usd("-1"), usds("50"))))
        .isEqualTo(MoneyRefusal.AMOUNT_NEGATIVE);
  }

  @Test
  void owing_exactly_the_limit_is_allowed() {
    assertThat(value(CreditCheck.of(usd("500"), usd("400"), usd("100"))).isAllowed()).isTrue();
    var beyond = CreditCheck.of(usd("500"), usd("400"), usd("100.01"));
    assertThat(value(beyond).isAllowed()).isFalse();
    assertThat(((Answer.Given<CreditCheck>) beyond).why().in(Locale.ENGLISH).getFirst())
        .endsWith("not allowed, USD 0.01 beyond the limit.");
    assertThat(value(CreditCheck.of(usd("500"), usd("600"), usd("-10"))).isAllowed()).isTrue();
  }

  @Test
  void spent_points_do_not_expire_a_second_time() {
    var lots =
        List.of(new Lot(100, LocalDate.of(2026, 12, 31)), new Lot(50, LocalDate.of(2027, 3, 31)));
    var debits = List.of(new Debit(80, LocalDate.of(2026, 11, 1)));
    assertThat(value(PointsLots.on(LocalDate.of(2027, 1, 1), lots, debits)).balance())
        .isEqualTo(50);
    assertThat(value(PointsLots.on(LocalDate.of(2026, 12, 31), lots, debits)).balance())
        .isEqualTo(70);
  }

  @Test
  void points_spent_beyond_the_lots_are_a_shortfall_and_never_a_negative_balance() {
    var points = value(PointsLots.on(DAY, List.of(new Lot(10, DAY)), List.of(new Debit(15, DAY))));
    assertThat(points).isEqualTo(new PointsLots(0, 5));
    assertThat(value(PointsLots.reversal(72, 51, 100))).isEqualTo(new PointsLots.Reversal(21, 0));
    assertThat(value(PointsLots.reversal(72, 51, 20))).isEqualTo(new PointsLots.Reversal(20, 1));
    assertThat(refusal(PointsLots.reversal(Long.MIN_VALUE, 51, 20)))
        .isEqualTo(MoneyRefusal.POINTS_NEGATIVE);
  }

  @Test
  void a_tax_class_knows_its_percent_on_every_day() {
    var standard =
        new TaxClass(
            "standard",
            List.of(
                new TaxClass.Rate(DAY.minusYears(9), number("14")),
                new TaxClass.Rate(DAY, number("15"))));
    assertThat(standard.percentOn(DAY.minusDays(1))).isEqualByComparingTo("14");
    assertThat(standard.percentOn(DAY)).isEqualByComparingTo("15");
    assertThat(standard.percentOn(DAY.minusYears(10))).isZero();
  }

  private static Bucket bucket(int daysLate) {
    var item = new Item(usd("1"), DAY.minusDays(daysLate));
    var buckets = value(Ageing.on(DAY, List.of(item), usd("0"))).buckets();
    return buckets.entrySet().stream()
        .filter(entry -> entry.getValue().isPositive())
        .findFirst()
        .orElseThrow()
        .getKey();
  }
}
