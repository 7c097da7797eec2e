package org.counterfoil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.counterfoil.app.lock.SignInDoor.Person;
import org.counterfoil.app.lock.SignInDoor.SignIn;
import org.counterfoil.core.Core;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.Unlocking;
import org.counterfoil.core.organisation.DivisionKind;
import org.counterfoil.core.sample.SampleShop;
import org.counterfoil.core.sample.Size;
import org.counterfoil.core.security.ChangeSecret;
import org.counterfoil.core.security.SignIn.Means;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoreSignInTest {
  private static final String PASSWORD = "seven green bottles";

  private final TestShop shop = new TestShop();
  private final CoreSignIn door = new CoreSignIn(shop.core());

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void who_was_given_a_password_is_shown_to_have_one_and_signs_in_by_it() {
    assertThat(door.people()).extracting(Person::hasPassword).containsExactly(false);
    givePassword();
    assertThat(door.people()).extracting(Person::hasPassword).containsExactly(true);
    assertThat(attempt(PASSWORD.toCharArray())).isInstanceOf(SignIn.SignedIn.class);
  }

  @Test
  void below_a_name_of_a_real_shop_stands_the_role_and_no_pin() {
    assertThat(door.people()).extracting(Person::role).containsExactly("Owner");
  }

  @Test
  void below_a_name_of_the_sample_shop_stands_the_pin_to_begin_with(@TempDir Path folder) {
    var clock = Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);
    try (var core = Core.open(new StoreFolder(folder), Unlocking.PLAIN, clock)) {
      SampleShop.fill(core, new Size(DivisionKind.GROCERY, 20, 10, 1, 1, 1), clock, _ -> {});
      assertThat(new CoreSignIn(core).people())
          .extracting(Person::role)
          .containsExactly(
              "Manager · first PIN 2222", "Counter · first PIN 1111", "Owner · first PIN 1234");
    }
  }

  @Test
  void a_wrong_password_is_told_with_the_wait_it_costs() {
    givePassword();
    attempt("seven red bottles".toCharArray());
    attempt("seven red bottles".toCharArray());
    assertThat(attempt("seven red bottles".toCharArray())).isEqualTo(new SignIn.Wrong(5));
  }

  @Test
  void what_was_not_looked_at_is_not_called_wrong() {
    givePassword();
    for (int i = 0; i < 3; i++) {
      attempt("seven red bottles".toCharArray());
    }
    assertThat(attempt(PASSWORD.toCharArray())).isEqualTo(new SignIn.MustWait(5));
    shop.clock().forward(Duration.ofSeconds(5));
    assertThat(attempt(PASSWORD.toCharArray())).isInstanceOf(SignIn.SignedIn.class);
  }

  @Test
  void what_was_typed_is_overwritten_once_it_was_tried() {
    var typed = PASSWORD.toCharArray();
    attempt(typed);
    assertThat(typed).containsOnly(' ');
  }

  private SignIn attempt(char[] password) {
    return door.signIn(shop.owner().value(), password, Means.PASSWORD);
  }

  private void givePassword() {
    var command =
        new ChangeSecret.Command(
            shop.owner(), "1234".toCharArray(), PASSWORD.toCharArray(), Means.PASSWORD);
    shop.byOwner(() -> shop.core().users().changeSecret().change(command));
  }
}
