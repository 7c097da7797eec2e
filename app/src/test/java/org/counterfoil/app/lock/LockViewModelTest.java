package org.counterfoil.app.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.Work;
import org.counterfoil.app.lock.LockViewModel.Message;
import org.counterfoil.app.lock.SignInDoor.Person;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.security.SignIn.Means;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LockViewModelTest {
  private final StaffRoom room = new StaffRoom();
  private final List<Actor> signedIn = new ArrayList<>();
  private final LockViewModel model =
      new LockViewModel(room, Fx.inline(), room.clock(), signedIn::add);

  @BeforeEach
  void shown() {
    model.refresh();
  }

  @Test
  void a_letter_and_four_digits_sign_in() {
    type("t1234");
    assertThat(signedIn).extracting(Actor::user).containsExactly(StaffRoom.id("Tendai Mutasa"));
  }

  @Test
  void digits_without_a_name_do_nothing() {
    type("1234");
    assertThat(room.tried()).isEmpty();
    assertThat(model.message().get()).isEqualTo(Message.NO_NAME);
  }

  @Test
  void letters_go_on_to_narrow_and_find_last_names() {
    type("ka");
    assertThat(chosen()).isEqualTo("Amina Kareem");
    type("f");
    assertThat(chosen()).isEqualTo("Farai Ncube");
  }

  @Test
  void the_same_letter_again_goes_to_the_next_one() {
    type("a");
    assertThat(chosen()).isEqualTo("Amina Kareem");
    type("a");
    assertThat(chosen()).isEqualTo("Zainab Ali");
  }

  @Test
  void a_wrong_pin_costs_a_wait_that_grows() {
    type("t9999");
    assertThat(model.secondsToWait().get()).isEqualTo(5);
    pass(Duration.ofSeconds(5));
    assertThat(model.message().get()).isEqualTo(Message.ENTER_PIN);
    type("9999");
    assertThat(model.secondsToWait().get()).isEqualTo(10);
  }

  @Test
  void nothing_is_tried_while_waiting() {
    type("t9999");
    type("1234");
    assertThat(room.tried()).containsExactly("9999");
    pass(Duration.ofSeconds(5));
    type("1234");
    assertThat(signedIn).hasSize(1);
  }

  @Test
  void the_wait_of_one_keeps_nobody_else_from_signing_in() {
    type("t9999");
    assertThat(model.secondsToWait().get()).isEqualTo(5);
    type("a");
    assertThat(model.secondsToWait().get()).isZero();
    assertThat(model.message().get()).isEqualTo(Message.ENTER_PIN);
    type("t");
    assertThat(model.secondsToWait().get()).isEqualTo(5);
    assertThat(model.message().get()).isEqualTo(Message.WRONG_PIN);
    type("a1234");
    assertThat(signedIn).hasSize(1);
  }

  @Test
  void a_locked_person_is_told_whom_to_ask() {
    type("z1234");
    assertThat(model.message().get()).isEqualTo(Message.LOCKED);
    assertThat(signedIn).isEmpty();
  }

  @Test
  void a_scanned_code_is_no_pin() {
    type("t");
    "6009702140127".chars().forEach(c -> model.digit(c - '0'));
    model.submit();
    assertThat(room.tried()).isEmpty();
    assertThat(model.digits().get()).isZero();
  }

  @Test
  void another_name_forgets_the_digits_typed() {
    type("t12");
    model.move(1);
    assertThat(model.digits().get()).isZero();
    assertThat(chosen()).isEqualTo("Amina Kareem");
  }

  @Test
  void whoever_is_picked_while_the_list_is_read_anew_stays_picked() {
    var reading = new ArrayDeque<Runnable>();
    var locked = opening(reading);
    reading.remove().run();
    locked.refresh();
    room.type(locked, List.of("t", "1", "2"));
    reading.remove().run();
    assertThat(locked.chosen().get()).map(Person::name).contains("Tendai Mutasa");
    assertThat(locked.digits().get()).isEqualTo(2);
  }

  @Test
  void keys_pressed_before_the_names_have_been_read_count_when_they_are_there() {
    var reading = new ArrayDeque<Runnable>();
    var opening = opening(reading);
    opening.letter("f");
    List.of(1, 2, 7).forEach(opening::digit);
    opening.erase();
    assertThat(opening.digits().get()).isZero();
    reading.remove().run();
    assertThat(opening.chosen().get()).map(Person::name).contains("Farai Ncube");
    assertThat(opening.digits().get()).isEqualTo(2);
    List.of(3, 4).forEach(opening::digit);
    opening.submit();
    reading.remove().run();
    assertThat(signedIn).extracting(Actor::user).containsExactly(StaffRoom.id("Farai Ncube"));
  }

  @Test
  void who_begins_again_before_the_names_have_been_read_is_signed_in_too() {
    var reading = new ArrayDeque<Runnable>();
    var opening = opening(reading);
    "f1234f1234".chars().forEach(key -> type(opening, key));
    reading.remove().run();
    assertThat(opening.chosen().get()).map(Person::name).contains("Farai Ncube");
    assertThat(opening.digits().get()).isEqualTo(4);
  }

  @Test
  void a_pin_typed_for_a_name_that_an_arrow_was_to_pick_is_tried_for_nobody() {
    var reading = new ArrayDeque<Runnable>();
    var opening = opening(reading);
    type(opening, 'f');
    opening.move(1);
    "1234".chars().forEach(key -> type(opening, key));
    reading.remove().run();
    assertThat(opening.chosen().get()).isEmpty();
    assertThat(opening.digits().get()).isZero();
  }

  @Test
  void a_right_pin_that_was_not_looked_at_is_told_how_long_to_wait_and_not_that_it_is_wrong() {
    room.hearsNobodyFor(Duration.ofSeconds(40));
    type("t1234");
    assertThat(model.message().get()).isEqualTo(Message.MUST_WAIT);
    assertThat(model.secondsToWait().get()).isEqualTo(40);
    pass(Duration.ofSeconds(1));
    assertThat(model.secondsToWait().get()).isEqualTo(39);
    assertThat(model.message().get()).isEqualTo(Message.MUST_WAIT);
    pass(Duration.ofSeconds(39));
    assertThat(model.message().get()).isEqualTo(Message.ENTER_PIN);
  }

  @Test
  void only_who_has_a_password_may_choose_it() {
    type("a");
    model.usePassword();
    assertThat(model.means().get()).isEqualTo(Means.PIN);
    assertThat(model.offersPassword().get()).isFalse();
    type("t");
    assertThat(model.offersPassword().get()).isTrue();
    model.usePassword();
    assertThat(model.means().get()).isEqualTo(Means.PASSWORD);
    assertThat(model.message().get()).isEqualTo(Message.ENTER_PASSWORD);
  }

  @Test
  void a_password_signs_in_and_the_next_one_is_asked_for_a_pin() {
    tryPassword(StaffRoom.PASSWORD);
    assertThat(signedIn).extracting(Actor::user).containsExactly(StaffRoom.id("Tendai Mutasa"));
    assertThat(model.password().get()).isEmpty();
    assertThat(model.means().get()).isEqualTo(Means.PIN);
  }

  @Test
  void a_wrong_password_is_cleared_and_costs_the_wait_of_a_wrong_pin() {
    type("t9999");
    pass(Duration.ofSeconds(5));
    tryPassword("seven red bottles");
    assertThat(model.message().get()).isEqualTo(Message.WRONG_PASSWORD);
    assertThat(model.secondsToWait().get()).isEqualTo(10);
    assertThat(model.password().get()).isEmpty();
  }

  @Test
  void a_password_typed_while_waiting_stays_and_is_tried_afterwards() {
    tryPassword("seven red bottles");
    model.password().set(StaffRoom.PASSWORD);
    model.submitPassword();
    assertThat(room.tried()).containsExactly("seven red bottles");
    pass(Duration.ofSeconds(5));
    assertThat(model.message().get()).isEqualTo(Message.ENTER_PASSWORD);
    model.submitPassword();
    assertThat(signedIn).hasSize(1);
  }

  @Test
  void an_empty_password_is_not_tried() {
    tryPassword("");
    assertThat(room.tried()).isEmpty();
  }

  @Test
  void going_back_to_the_pin_forgets_the_password_and_so_does_another_name() {
    type("t");
    model.usePassword();
    model.password().set("seven");
    model.usePin();
    assertThat(model.password().get()).isEmpty();
    model.usePassword();
    model.password().set("seven");
    model.move(1);
    assertThat(model.password().get()).isEmpty();
    assertThat(model.means().get()).isEqualTo(Means.PIN);
  }

  private void tryPassword(String password) {
    type("t");
    model.usePassword();
    model.password().set(password);
    model.submitPassword();
  }

  private LockViewModel opening(ArrayDeque<Runnable> reading) {
    var slow = new Work(reading::add, Runnable::run, () -> Actor.NOBODY, _ -> {});
    var opening = new LockViewModel(room, slow, room.clock(), signedIn::add);
    opening.refresh();
    return opening;
  }

  private static void type(LockViewModel opening, int key) {
    if (Character.isDigit(key)) {
      opening.digit(Character.digit(key, 10));
    } else {
      opening.letter(Character.toString(key));
    }
  }

  private String chosen() {
    return model.chosen().get().map(Person::name).orElse("");
  }

  private void type(String keys) {
    room.type(model, keys.chars().mapToObj(Character::toString).toList());
  }

  private void pass(Duration time) {
    room.pass(time);
    model.tick();
  }
}
