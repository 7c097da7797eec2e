package org.counterfoil.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.counterfoil.core.TestShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {
  private final TestShop shop = new TestShop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void each_wrong_pin_after_the_second_doubles_the_wait_up_to_a_quarter_of_an_hour() {
    var waits = new ArrayList<Long>();
    for (int i = 0; i < 12; i++) {
      var wait = wrong();
      waits.add(wait.toSeconds());
      shop.clock().forward(wait);
    }
    assertThat(waits)
        .isEqualTo(List.of(0L, 0L, 5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 900L, 900L));
  }

  @Test
  void the_wait_and_its_growth_survive_a_restart() {
    wrong();
    wrong();
    assertThat(wrong()).isEqualTo(Duration.ofSeconds(5));
    shop.restart();
    assertThat(signIn("1234")).isEqualTo(new SignIn.Outcome.MustWait(Duration.ofSeconds(5)));
    shop.clock().forward(Duration.ofSeconds(5));
    assertThat(wrong()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void a_clock_set_back_by_years_locks_nobody_out() {
    wrong();
    wrong();
    wrong();
    shop.clock().forward(Duration.ofDays(-2000));
    assertThat(signIn("1234")).isInstanceOf(SignIn.Outcome.SignedIn.class);
  }

  @Test
  void the_right_pin_ends_it() {
    wrong();
    wrong();
    assertThat(signIn("1234")).isInstanceOf(SignIn.Outcome.SignedIn.class);
    assertThat(wrong()).isZero();
  }

  @Test
  void a_pin_given_in_arabic_or_persian_digits_is_the_pin_of_every_keyboard() {
    var amina = shop.aUser("Amina Kareem", "CASHIER", "٤٣٢١");
    assertThat(shop.signIn(amina, "4321").name()).isEqualTo("Amina Kareem");
    assertThat(shop.signIn(amina, "۴۳۲۱").name()).isEqualTo("Amina Kareem");
  }

  @Test
  void ones_pin_changes_with_present_and_new_one_in_other_digits() {
    var change =
        new ChangeSecret.Command(
            shop.owner(), "١٢٣٤".toCharArray(), "٩٨٧٦".toCharArray(), SignIn.Means.PIN);
    assertThat(shop.byOwner(() -> shop.core().users().changeSecret().change(change)))
        .isEqualTo(new ChangeSecret.Outcome.Changed());
    assertThat(signIn("9876")).isInstanceOf(SignIn.Outcome.SignedIn.class);
  }

  private Duration wrong() {
    return ((SignIn.Outcome.Wrong) signIn("0000")).delay();
  }

  private SignIn.Outcome signIn(String pin) {
    return shop.core()
        .users()
        .signIn()
        .signIn(new SignIn.Command(shop.owner(), pin.toCharArray(), SignIn.Means.PIN));
  }
}
