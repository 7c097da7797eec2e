package org.counterfoil.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.NotPermitted;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.security.ChangeSecret.Outcome;
import org.counterfoil.core.security.ChangeSecret.Refusal;
import org.counterfoil.core.security.SignIn.Means;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordTest {
  private static final CommandName READ = CommandName.of("test.read", Permission.NONE);
  private static final String PASSWORD = "seven green bottles";

  private final TestShop shop = new TestShop();
  private final UserId amina = shop.aUser("Amina Kareem", "CASHIER", "4321");

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void who_was_given_a_password_signs_in_by_it_and_by_the_pin_as_before() {
    assertThat(hasPassword()).isFalse();
    assertThat(byOwner(amina, PASSWORD)).isEqualTo(new Outcome.Changed());
    assertThat(hasPassword()).isTrue();
    assertThat(signIn(PASSWORD)).isInstanceOf(SignIn.Outcome.SignedIn.class);
    assertThat(shop.signIn(amina, "4321").name()).isEqualTo("Amina Kareem");
  }

  @Test
  void a_pin_is_no_password_where_there_is_none() {
    assertThat(signIn("4321")).isEqualTo(new SignIn.Outcome.Wrong(Duration.ZERO));
  }

  @Test
  void wrong_passwords_and_wrong_pins_make_one_wait_that_survives_a_restart() {
    byOwner(amina, PASSWORD);
    signIn("seven red bottles");
    tryPin("0000");
    assertThat(signIn("SEVEN GREEN BOTTLES")).isEqualTo(wrong(5));
    shop.restart();
    assertThat(signIn(PASSWORD)).isEqualTo(mustWait(5));
    assertThat(tryPin("4321")).isEqualTo(mustWait(5));
    shop.clock().forward(Duration.ofSeconds(5));
    assertThat(signIn("seven red bottles")).isEqualTo(wrong(10));
  }

  @Test
  void a_password_has_eight_characters_besides_spaces_and_at_most_128() {
    assertThat(byOwner(amina, "1234567")).isEqualTo(refused(Refusal.PASSWORD_TOO_SHORT));
    assertThat(byOwner(amina, " a b c d e f g ")).isEqualTo(refused(Refusal.PASSWORD_TOO_SHORT));
    assertThat(byOwner(amina, "\u00a0".repeat(9))).isEqualTo(refused(Refusal.PASSWORD_TOO_SHORT));
    assertThat(byOwner(amina, "x".repeat(129))).isEqualTo(refused(Refusal.PASSWORD_TOO_LONG));
    assertThat(hasPassword()).isFalse();
    assertThat(byOwner(amina, "x".repeat(128))).isEqualTo(new Outcome.Changed());
    assertThat(byOwner(amina, "كلمة السر")).isEqualTo(new Outcome.Changed());
    assertThat(signIn("كلمة السر")).isInstanceOf(SignIn.Outcome.SignedIn.class);
  }

  @Test
  void a_page_pasted_as_password_is_wrong_like_any_other() {
    byOwner(amina, PASSWORD);
    assertThat(signIn("x".repeat(1_000_000))).isEqualTo(wrong(0));
  }

  @Test
  void everybody_changes_and_takes_away_their_own_and_nobody_elses() {
    var acting = shop.signIn(amina, "4321");
    assertThat(acting.during(() -> changeOwn("4321", PASSWORD))).isEqualTo(new Outcome.Changed());
    assertThat(acting.during(() -> dropOwn("4321"))).isEqualTo(new DropPassword.Outcome.Dropped());
    assertThat(hasPassword()).isFalse();
    assertThatThrownBy(() -> acting.during(() -> change(shop.owner(), PASSWORD)))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> acting.during(() -> drop(shop.owner())))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void an_unlocked_till_does_not_give_its_users_secrets_away_without_the_present_pin() {
    var acting = shop.signIn(amina, "4321");
    assertThat(acting.during(() -> changeOwn("0000", PASSWORD))).isEqualTo(unproven(0));
    assertThat(acting.during(() -> change(amina, PASSWORD))).isEqualTo(unproven(0));
    assertThat(hasPassword()).isFalse();
    byOwner(amina, PASSWORD);
    assertThat(acting.during(() -> drop(amina))).isInstanceOf(DropPassword.Outcome.Unproven.class);
    assertThat(acting.during(() -> dropOwn("0000")))
        .isInstanceOf(DropPassword.Outcome.Unproven.class);
    assertThat(acting.during(() -> dropOwn("0000")))
        .isInstanceOf(DropPassword.Outcome.Unproven.class);
    assertThat(acting.during(() -> dropOwn("4321")))
        .isEqualTo(
            new DropPassword.Outcome.Unproven(new PresentPin.MustWait(Duration.ofSeconds(5))));
    assertThat(hasPassword()).isTrue();
  }

  private static Outcome unproven(long seconds) {
    return new Outcome.Unproven(new PresentPin.Wrong(Duration.ofSeconds(seconds)));
  }

  @Test
  void a_password_that_was_taken_away_signs_in_no_longer() {
    byOwner(amina, PASSWORD);
    assertThat(shop.byOwner(() -> drop(amina))).isEqualTo(new DropPassword.Outcome.Dropped());
    assertThat(signIn(PASSWORD)).isEqualTo(wrong(0));
  }

  @Test
  void whoever_manages_users_hears_of_one_who_is_not_there() {
    var nobody = new UserId(shop.core().store().database().ids().next());
    assertThat(byOwner(nobody, PASSWORD)).isEqualTo(refused(Refusal.NO_SUCH_USER));
    assertThat(shop.byOwner(() -> drop(nobody)))
        .isEqualTo(new DropPassword.Outcome.NotDropped(DropPassword.Refusal.NO_SUCH_USER));
  }

  @Test
  void a_password_stands_nowhere_in_the_clear() throws Exception {
    var command = change("", PASSWORD);
    assertThat(command.toString()).doesNotContain(PASSWORD);
    shop.byOwner(() -> shop.core().users().changeSecret().change(command));
    signIn(PASSWORD);
    var database = shop.core().store().database();
    var mapper = database.mapper(SecurityMapper.class);
    var row = shop.byOwner(() -> database.write(READ, () -> mapper.user(amina).orElseThrow()));
    assertThat(row.passwordHash()).startsWith("argon2id$");
    assertThat(row.toString()).doesNotContain(PASSWORD);
    try (var files = Files.walk(shop.folder())) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(bytes.contains(PASSWORD)).as("%s", file).isFalse();
      }
    }
  }

  private boolean hasPassword() {
    var line = shop.core().users().queries().person(amina).orElseThrow();
    assertThat(shop.core().users().queries().people()).contains(line);
    assertThat(shop.core().users().queries().everybody()).contains(line);
    return line.hasPassword();
  }

  private Outcome byOwner(UserId user, String password) {
    return shop.byOwner(() -> change(user, password));
  }

  private Outcome change(UserId user, String password) {
    return shop.core()
        .users()
        .changeSecret()
        .change(ChangeSecret.Command.ofAnother(user, password.toCharArray(), Means.PASSWORD));
  }

  private Outcome changeOwn(String presentPin, String password) {
    return shop.core().users().changeSecret().change(change(presentPin, password));
  }

  private ChangeSecret.Command change(String presentPin, String password) {
    return new ChangeSecret.Command(
        amina, presentPin.toCharArray(), password.toCharArray(), Means.PASSWORD);
  }

  private DropPassword.Outcome drop(UserId user) {
    return shop.core().users().dropPassword().drop(DropPassword.Command.ofAnother(user));
  }

  private DropPassword.Outcome dropOwn(String presentPin) {
    var command = new DropPassword.Command(amina, presentPin.toCharArray());
    return shop.core().users().dropPassword().drop(command);
  }

  private SignIn.Outcome signIn(String password) {
    return attempt(password, Means.PASSWORD);
  }

  private SignIn.Outcome tryPin(String pin) {
    return attempt(pin, Means.PIN);
  }

  private SignIn.Outcome attempt(String secret, Means means) {
    return shop.core()
        .users()
        .signIn()
        .signIn(new SignIn.Command(amina, secret.toCharArray(), means));
  }

  private static Outcome refused(Refusal why) {
    return new Outcome.NotChanged(why);
  }

  private static SignIn.Outcome wrong(long seconds) {
    return new SignIn.Outcome.Wrong(Duration.ofSeconds(seconds));
  }

  private static SignIn.Outcome mustWait(long seconds) {
    return new SignIn.Outcome.MustWait(Duration.ofSeconds(seconds));
  }
}
