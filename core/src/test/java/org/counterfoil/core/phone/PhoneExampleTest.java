package org.counterfoil.core.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.counterfoil.core.phone.PhoneReading.No;
import org.counterfoil.core.phone.PhoneReading.Reason;
import org.counterfoil.core.phone.PhoneReading.Valid;
import org.junit.jupiter.api.Test;

/// The package in one number: read as it is typed, kept as E.164, shown as its country writes it.
class PhoneExampleTest {
  @Test
  void a_number_from_the_keyboard_to_the_screen() {
    var phone = new Phone("+263771234567");
    assertThat(Phones.read("0771 234-567", "ZW")).isEqualTo(new Valid(phone, ""));
    assertThat(Phones.shownIn(phone, "ZW")).isEqualTo("077 123 4567");
    assertThat(Phones.shownIn(phone, "ZA")).isEqualTo("+263 77 123 4567");
    assertThat(Phones.read("12", "ZW")).isEqualTo(new No(Reason.TOO_SHORT));
  }
}
