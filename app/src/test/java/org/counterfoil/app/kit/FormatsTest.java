package org.counterfoil.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class FormatsTest {
  private final Formats english = new Formats(Language.ENGLISH);
  private final Formats arabic = new Formats(Language.ARABIC);

  @Test
  void an_amount_has_the_decimals_of_its_currency() {
    assertThat(english.money(money("USD", "1234.5"))).isEqualTo("1,234.50");
    assertThat(english.money(money("JPY", "1234"))).isEqualTo("1,234");
    assertThat(english.moneyWithCode(money("KWD", "-1.5"))).isEqualTo("KWD -1.500");
  }

  @Test
  void arabic_amounts_use_arabic_digits_and_separators() {
    assertThat(arabic.money(money("USD", "1234.5"))).isEqualTo("١٬٢٣٤٫٥٠");
  }

  @Test
  void a_code_keeps_its_zeros_in_the_digits_of_the_language() {
    assertThat(english.digits("0042")).isEqualTo("0042");
    assertThat(arabic.digits("0042")).isEqualTo("٠٠٤٢");
  }

  @Test
  void quantities_lose_idle_zeros() {
    assertThat(english.quantity(new BigDecimal("2.000"))).isEqualTo("2");
    assertThat(english.quantity(new BigDecimal("0.375"))).isEqualTo("0.375");
  }

  @Test
  void dates_put_the_day_first() {
    var date = LocalDate.of(2026, 11, 20);
    assertThat(english.date(date)).isEqualTo("20 Nov 2026");
    assertThat(english.dateInFull(date)).isEqualTo("Friday 20 November 2026");
    assertThat(arabic.date(date)).isEqualTo("٢٠ نوفمبر ٢٠٢٦");
  }

  @Test
  void instants_are_shown_in_the_zone_of_the_store() {
    var instant = Instant.parse("2026-11-20T22:30:00Z");
    assertThat(english.dateTime(instant, ZoneId.of("Africa/Harare")))
        .isEqualTo("21 Nov 2026, 00:30");
  }

  @Test
  void an_age_is_told_in_its_largest_unit() {
    assertThat(english.age(Duration.ofSeconds(12))).isEqualTo("12 s");
    assertThat(english.age(Duration.ofSeconds(3599))).isEqualTo("59 min");
    assertThat(english.age(Duration.ofHours(49))).isEqualTo("2 d");
    assertThat(arabic.age(Duration.ofSeconds(12))).isEqualTo("١٢ ث");
  }

  @Test
  void counted_words_follow_the_plural_rules_of_arabic() {
    assertThat(Plural.of(Language.ARABIC, 2)).isEqualTo(Plural.TWO);
    assertThat(Plural.of(Language.ARABIC, 103)).isEqualTo(Plural.FEW);
    assertThat(Plural.of(Language.ARABIC, 11)).isEqualTo(Plural.MANY);
    assertThat(Plural.of(Language.ARABIC, 100)).isEqualTo(Plural.OTHER);
  }

  private static Money money(String currency, String amount) {
    return Money.of(CurrencyUnit.of(currency), new BigDecimal(amount));
  }
}
