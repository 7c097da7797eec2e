package org.counterfoil.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.counterfoil.app.kit.Typed.Bad;
import org.counterfoil.app.kit.Typed.Good;
import org.counterfoil.app.kit.Typed.Reason;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class TypedTest {
  private static final CurrencyUnit USD = CurrencyUnit.USD;

  @Test
  void grouped_and_plain_amounts_are_read() {
    for (var typed :
        new String[] {"1,234.50", "1234.5", " 1234.50 ", "USD 1,234.50", "1234.5 usd"}) {
      assertThat(Typed.money(typed, USD)).as(typed).isEqualTo(usd("1234.50"));
    }
  }

  @Test
  void arabic_and_persian_digits_are_read() {
    assertThat(Typed.money("١٬٢٣٤٫٥٠", USD)).isEqualTo(usd("1234.50"));
    assertThat(Typed.money("۱۲۳۴", USD)).isEqualTo(usd("1234.00"));
  }

  @Test
  void a_comma_that_may_be_a_decimal_point_is_never_guessed() {
    for (var typed : new String[] {"12,50", "1.234,50", "1,23,456", "1..2"}) {
      assertThat(Typed.money(typed, USD)).as(typed).isEqualTo(new Bad<>(Reason.UNCLEAR_COMMA));
    }
  }

  @Test
  void rubbish_is_refused() {
    for (var typed : new String[] {"abc", "12a", "--5", "5-", "$", "."}) {
      assertThat(Typed.money(typed, USD)).as(typed).isEqualTo(new Bad<>(Reason.NOT_A_NUMBER));
    }
    assertThat(Typed.money("  ", USD)).isEqualTo(new Bad<>(Reason.EMPTY));
  }

  @Test
  void decimals_are_those_of_the_currency() {
    assertThat(Typed.money("1.005", USD)).isEqualTo(new Bad<>(Reason.TOO_MANY_DECIMALS));
    assertThat(Typed.money("1.005", CurrencyUnit.of("KWD"))).isInstanceOf(Good.class);
    assertThat(Typed.money("10.5", CurrencyUnit.JPY))
        .isEqualTo(new Bad<>(Reason.TOO_MANY_DECIMALS));
  }

  @Test
  void more_digits_than_the_store_keeps_are_refused() {
    assertThat(Typed.money("999999999999999", USD)).isInstanceOf(Good.class);
    assertThat(Typed.money("1000000000000000", USD)).isEqualTo(new Bad<>(Reason.TOO_LARGE));
  }

  @Test
  void every_amount_written_in_either_language_is_read_back_exactly() {
    var random = new Random(26);
    for (int i = 0; i < 2000; i++) {
      var amount = Money.ofMinor(USD, random.nextLong(-9_999_999_999L, 9_999_999_999L));
      for (var language : Language.values()) {
        var written = new Formats(language).money(amount);
        assertThat(Typed.money(written, USD)).as(written).isEqualTo(new Good<>(amount));
      }
    }
  }

  @Test
  void quantities_have_up_to_three_decimals() {
    assertThat(Typed.quantity("0.375")).isEqualTo(new Good<>(new BigDecimal("0.375")));
    assertThat(Typed.quantity("0.3755")).isEqualTo(new Bad<>(Reason.TOO_MANY_DECIMALS));
  }

  private static Good<Money> usd(String amount) {
    return new Good<>(Money.of(USD, new BigDecimal(amount)));
  }
}
