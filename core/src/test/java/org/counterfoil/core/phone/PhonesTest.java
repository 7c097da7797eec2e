package org.counterfoil.core.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.counterfoil.core.phone.PhoneReading.No;
import org.counterfoil.core.phone.PhoneReading.Possible;
import org.counterfoil.core.phone.PhoneReading.Reason;
import org.counterfoil.core.phone.PhoneReading.Valid;
import org.junit.jupiter.api.Test;

class PhonesTest {
  private static final Phone TENDAI = new Phone("+263771234567");

  @Test
  void every_local_habit_of_writing_a_number_is_read_as_the_same_number() {
    var habits =
        List.of(
            "0771 234 567",
            "077-123-4567",
            "+263 77 123 4567",
            "00263771234567",
            "263771234567",
            "771234567",
            "+263 (0)77 123 4567",
            "  0771.234.567  ",
            "٠٧٧١٢٣٤٥٦٧",
            "tel:+263771234567");
    for (var habit : habits) {
      assertThat(Phones.read(habit, "ZW")).as(habit).isEqualTo(new Valid(TENDAI, ""));
    }
  }

  @Test
  void an_extension_is_kept_apart_from_the_number() {
    assertThat(Phones.read("0771234567 ext 12", "ZW")).isEqualTo(new Valid(TENDAI, "12"));
  }

  @Test
  void the_country_of_the_shop_decides_a_local_number() {
    assertThat(Phones.read("0750 123 4567", "iq"))
        .isEqualTo(new Valid(new Phone("+9647501234567"), ""));
    assertThat(Phones.read("082 123 4567", "ZA"))
        .isEqualTo(new Valid(new Phone("+27821234567"), ""));
    assertThat(Phones.read("+964 750 123 4567", "ZW"))
        .isEqualTo(new Valid(new Phone("+9647501234567"), ""));
  }

  @Test
  void a_believable_number_outside_the_plan_is_possible() {
    assertThat(Phones.read("077 123 456", "ZA")).isInstanceOf(Possible.class);
    assertThat(Phones.read("077 123 456", "ZW")).isInstanceOf(Possible.class);
    assertThat(Phones.read("+44 1999 999 999", "ZW"))
        .isEqualTo(new Possible(new Phone("+441999999999"), ""));
  }

  @Test
  void what_is_no_number_is_refused_with_its_reason() {
    assertThat(Phones.read("12", "ZW")).isEqualTo(new No(Reason.TOO_SHORT));
    assertThat(Phones.read(" ", "ZW")).isEqualTo(new No(Reason.EMPTY));
    assertThat(Phones.read("call me", "ZW")).isEqualTo(new No(Reason.NO_NUMBER_IN_IT));
    assertThat(Phones.read("0771234567", "??")).isEqualTo(new No(Reason.UNKNOWN_COUNTRY));
    assertThat(Phones.read("+999 123 4567", "ZW")).isEqualTo(new No(Reason.UNKNOWN_COUNTRY));
    assertThat(Phones.read("077123456789012345", "ZW")).isEqualTo(new No(Reason.TOO_LONG));
    assertThat(Phones.read("1".repeat(5000), "ZW")).isEqualTo(new No(Reason.TOO_LONG));
  }

  @Test
  void a_number_is_shown_the_way_the_shop_expects_it() {
    assertThat(Phones.international(TENDAI)).isEqualTo("+263 77 123 4567");
    assertThat(Phones.national(TENDAI)).isEqualTo("077 123 4567");
    assertThat(Phones.shownIn(TENDAI, "ZW")).isEqualTo("077 123 4567");
    assertThat(Phones.shownIn(TENDAI, "ZA")).isEqualTo("+263 77 123 4567");
    assertThat(Phones.shownIn(TENDAI, "")).isEqualTo("+263 77 123 4567");
  }

  @Test
  void the_last_digits_are_what_people_remember() {
    assertThat(TENDAI.lastDigits(7)).isEqualTo("1234567");
    assertThat(TENDAI.lastDigits(99)).isEqualTo("263771234567");
    assertThat(TENDAI.lastDigits(-1)).isEmpty();
  }

  @Test
  void a_reading_says_how_the_text_was_understood() {
    assertThat(Phones.read("0771234567 ext 12", "ZW").explained().in(Locale.ENGLISH))
        .containsExactly(
            "Read as +263 77 123 4567, a number its country gives out.", "Extension 12.");
    for (var reason : Reason.values()) {
      for (var locale : List.of(Locale.ENGLISH, Locale.of("ar"))) {
        assertThat(new No(reason).explained().in(locale).getFirst()).doesNotContain("phone.");
      }
    }
    assertThat(Phones.read("077 123 456", "ZW").explained().in(Locale.ENGLISH).getFirst())
        .endsWith("Please check it.");
  }

  @Test
  void only_e164_is_a_phone() {
    for (var text : List.of("", "0771234567", "+0771234567", "+26377x234567", "+263 771234567")) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Phone(text));
    }
  }

  @Test
  void whatever_is_shown_is_read_back_as_the_same_number() {
    var random = new Random(3);
    for (int i = 0; i < 5_000; i++) {
      var raw = "07" + (1 + random.nextInt(8)) + (1_000_000 + random.nextInt(9_000_000));
      if (Phones.read(raw, "ZW") instanceof Valid(var phone, _)) {
        assertThat(Phones.read(Phones.international(phone), "IQ")).isEqualTo(new Valid(phone, ""));
        assertThat(Phones.read(Phones.national(phone), "ZW")).isEqualTo(new Valid(phone, ""));
      }
    }
  }

  @Test
  void hostile_text_is_judged_and_never_breaks() {
    var random = new Random(7);
    var alphabet = "+0123456789 ()-.;=xextإ٣९/#*\u0000\uD800,\n";
    for (int i = 0; i < 20_000; i++) {
      var raw = new StringBuilder();
      for (int n = random.nextInt(24); n > 0; n--) {
        raw.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThat(Phones.read(raw.toString(), "IQ")).isNotNull();
    }
  }
}
