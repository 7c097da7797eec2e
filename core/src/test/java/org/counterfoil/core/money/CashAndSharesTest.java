package org.counterfoil.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.core.money.Given.USD;
import static org.counterfoil.core.money.Given.number;
import static org.counterfoil.core.money.Given.refusal;
import static org.counterfoil.core.money.Given.usd;
import static org.counterfoil.core.money.Given.usds;
import static org.counterfoil.core.money.Given.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.counterfoil.core.money.CashRounding.Mode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CashAndSharesTest {
  @Test
  void cash_is_rounded_to_the_nearest_unit_on_both_sides_of_zero() {
    assertThat(rounded("0.05", Mode.HALF_UP, "0.02")).isEqualTo(usd("0.00"));
    assertThat(rounded("0.05", Mode.HALF_UP, "-1.98")).isEqualTo(usd("-2.00"));
    assertThat(rounded("0.10", Mode.HALF_DOWN, "37.45")).isEqualTo(usd("37.40"));
    assertThat(rounded("1.00", Mode.UP, "-0.01")).isEqualTo(usd("-1.00"));
  }

  @Test
  void every_mode_is_sign_symmetric_and_stays_within_a_unit() {
    var random = new Random(5);
    for (int i = 0; i < 5000; i++) {
      var unit = number(List.of("0.01", "0.05", "0.10", "0.25", "1", "250").get(random.nextInt(6)));
      var rounding = new CashRounding(unit, List.of(Mode.values()).get(random.nextInt(4)));
      var amount = Money.ofMinor(USD, random.nextInt(2_000_000) - 1_000_000);
      var settled = value(rounding.settle(amount));
      var mirrored = value(rounding.settle(amount.negated()));
      assertThat(mirrored.payable()).isEqualTo(settled.payable().negated());
      assertThat(settled.rounding().getAmount().abs()).isLessThan(unit);
      assertThat(settled.payable().getAmount().remainder(unit)).isZero();
    }
  }

  @Test
  void currencies_of_none_and_three_decimals_are_rounded_too() {
    var dinars = new CashRounding(number("250"), Mode.HALF_UP);
    assertThat(value(dinars.settle(Money.parse("IQD 10130"))).payable())
        .isEqualTo(Money.parse("IQD 10250"));
    assertThat(value(CashRounding.exact(USD).settle(usd("1.23"))).rounding()).isEqualTo(usd("0"));
    assertThat(refusal(dinarless().settle(Money.parse("JPY 3"))))
        .isEqualTo(MoneyRefusal.UNIT_UNUSABLE);
  }

  @Test
  void the_currencies_of_our_shops_are_known_with_their_decimals() {
    assertThat(CurrencyUnit.of("IQD").getDecimalPlaces()).isZero();
    assertThat(CurrencyUnit.of("ZWG").getDecimalPlaces()).isEqualTo(2);
    assertThat(CurrencyUnit.of("KWD").getDecimalPlaces()).isEqualTo(3);
    assertThat(CurrencyUnit.ofNumericCode(368)).isEqualTo(CurrencyUnit.of("IQD"));
  }

  @Test
  void a_discount_is_divided_by_largest_remainder_with_ties_in_line_order() {
    assertThat(value(Allocation.of(usd("10.00"), usds("10.00", "10.00", "10.00"))).parts())
        .isEqualTo(usds("3.34", "3.33", "3.33"));
  }

  @Test
  void a_discount_beyond_the_lines_takes_them_whole() {
    assertThat(value(Allocation.of(usd("99.00"), usds("10.00", "5.00"))).nets())
        .isEqualTo(usds("0.00", "0.00"));
  }

  @Test
  void parts_sum_to_the_amount_and_never_exceed_their_line() {
    var random = new Random(6);
    for (int i = 0; i < 5000; i++) {
      var lines = new ArrayList<Money>();
      for (int line = 0; line <= random.nextInt(9); line++) {
        lines.add(Money.ofMinor(USD, random.nextInt(3000)));
      }
      var total = Money.zero(USD).plus(lines);
      var discount = Money.ofMinor(USD, random.nextLong(total.getAmountMinorLong() + 1));
      var allocation = value(Allocation.of(discount, lines));
      assertThat(Money.zero(USD).plus(allocation.parts())).isEqualTo(discount);
      assertThat(allocation.nets()).noneMatch(Money::isNegative);
      assertThat(allocation.parts()).noneMatch(Money::isNegative);
    }
  }

  @Test
  void a_refund_goes_back_in_proportion_to_what_paid() {
    assertThat(value(Allocation.refund(usd("29.15"), usds("50.00", "20.00", "17.45"))).parts())
        .isEqualTo(usds("16.67", "6.67", "5.81"));
    assertThat(refusal(Allocation.refund(usd("87.46"), usds("50.00", "37.45"))))
        .isEqualTo(MoneyRefusal.REFUND_BEYOND_PAID);
  }

  @Test
  void three_for_ten_returned_one_by_one_gives_ten_back() {
    var line = new LineTotals(usd("10"), usd("0"), usd("0"), usd("8.70"), usd("1.30"), usd("10"));
    var parts = new ArrayList<Money>();
    for (int before = 0; before < 3; before++) {
      var part = PartReturn.of(line, number("3"), BigDecimal.valueOf(before), BigDecimal.ONE);
      parts.add(value(part).gross());
    }
    assertThat(parts).isEqualTo(usds("3.34", "3.33", "3.33"));
    assertThat(refusal(PartReturn.of(line, number("3"), number("2"), number("1.5"))))
        .isEqualTo(MoneyRefusal.RETURN_BEYOND_SOLD);
  }

  @Test
  void amounts_of_different_currencies_are_never_mixed() {
    var mixed =
        new LineTotals(usd("10"), usd("0"), usd("0"), usd("9"), Money.parse("ZWG 1"), usd("10"));
    assertThat(refusal(PartReturn.of(mixed, number("3"), number("0"), number("1"))))
        .isEqualTo(MoneyRefusal.CURRENCIES_DIFFER);
    assertThat(refusal(Allocation.of(usd("1"), List.of(Money.of(CurrencyUnit.EUR, 5)))))
        .isEqualTo(MoneyRefusal.CURRENCIES_DIFFER);
  }

  private static CashRounding dinarless() {
    return new CashRounding(number("0.3"), Mode.UP);
  }

  private static Money rounded(String unit, Mode mode, String amount) {
    return value(new CashRounding(number(unit), mode).settle(usd(amount))).payable();
  }
}
