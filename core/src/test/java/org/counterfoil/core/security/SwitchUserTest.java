package org.counterfoil.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.counterfoil.core.TestShop;
import org.counterfoil.core.security.SwitchUser.Outcome;
import org.counterfoil.core.security.SwitchUser.Refusal;
import org.counterfoil.core.security.SwitchUser.Wanted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SwitchUserTest {
  private final TestShop shop = new TestShop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void whoever_is_switched_off_signs_in_no_longer_until_switched_on_again() {
    var amina = shop.aUser("Amina Kareem", "CASHIER", "4321");
    assertThat(change(amina, Wanted.OFF)).isEqualTo(new Outcome.Switched());
    assertThat(signIn(amina)).isEqualTo(new SignIn.Outcome.NoSuchUser());
    change(amina, Wanted.ON);
    assertThat(signIn(amina)).isInstanceOf(SignIn.Outcome.SignedIn.class);
  }

  @Test
  void nobody_switches_themselves_off() {
    assertThat(change(shop.owner(), Wanted.OFF))
        .isEqualTo(new Outcome.NotSwitched(Refusal.ONESELF));
  }

  @Test
  void a_new_pin_ends_the_wait_after_wrong_tries() {
    var amina = shop.aUser("Amina Kareem", "CASHIER", "4321");
    for (int i = 0; i < 3; i++) {
      signIn(amina, "0000");
    }
    assertThat(signIn(amina)).isInstanceOf(SignIn.Outcome.MustWait.class);
    shop.byOwner(
        () ->
            shop.core()
                .users()
                .changeSecret()
                .change(
                    ChangeSecret.Command.ofAnother(amina, "4321".toCharArray(), SignIn.Means.PIN)));
    assertThat(signIn(amina)).isInstanceOf(SignIn.Outcome.SignedIn.class);
  }

  private Outcome change(UserId user, Wanted wanted) {
    return shop.byOwner(
        () -> shop.core().users().switchUser().change(new SwitchUser.Command(user, wanted)));
  }

  private SignIn.Outcome signIn(UserId user) {
    return signIn(user, "4321");
  }

  private SignIn.Outcome signIn(UserId user, String pin) {
    return shop.core()
        .users()
        .signIn()
        .signIn(new SignIn.Command(user, pin.toCharArray(), SignIn.Means.PIN));
  }
}
