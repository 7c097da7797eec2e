package org.counterfoil.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.Layers;
import org.counterfoil.app.people.SecretChange.Purpose;
import org.counterfoil.app.shell.TestDesk;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.security.SecurityQueries.Line;
import org.counterfoil.core.security.SignIn.Means;
import org.counterfoil.core.security.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeopleTest {
  private static final String PASSWORD = "seven green bottles";

  private final TestShop shop = new TestShop();
  private final TestDesk desk = new TestDesk(shop);
  private final List<String> done = new ArrayList<>();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_new_person_signs_in_with_the_pin_typed_twice() {
    var form = form(new Purpose.NewPerson(), "4321", "4321");
    form.name().set("Amina Kareem");
    form.save();
    var amina = page().people().getFirst();
    assertThat(amina.name()).isEqualTo("Amina Kareem");
    assertThat(shop.signIn(amina.id(), "4321").name()).isEqualTo("Amina Kareem");
  }

  @Test
  void a_name_that_is_too_long_is_refused_at_its_field() {
    var form = form(new Purpose.NewPerson(), "4321", "4321");
    form.name().set("n".repeat(201));
    form.save();
    assertThat(form.nameError().get()).contains("200");
    assertThat(done).isEmpty();
  }

  @Test
  void two_different_pins_are_no_pin() {
    var form = form(reset(Means.PIN), "4321", "4312");
    form.save();
    assertThat(form.againError().get()).isNotEmpty();
    assertThat(done).isEmpty();
  }

  @Test
  void a_new_pin_says_whom_it_is_for() {
    var form = form(reset(Means.PIN), "", "");
    var layers = Fx.get(() -> new Layers(new Label("the page")));
    var stage = Fx.get(Stage::new);
    Fx.run(() -> stage.setScene(new Scene(layers, 900, 600)));
    Fx.run(stage::show);
    Fx.run(() -> layers.showModal(new SecretFormView(form).panel(List.of())));
    assertThat(Fx.get(() -> layers.lookupAll(".label")))
        .anyMatch(it -> ((Label) it).getText().equals("Tendai Mutasa"));
    Fx.run(stage::close);
  }

  @Test
  void a_pin_of_three_digits_is_refused_in_words() {
    var form = form(reset(Means.PIN), "432", "432");
    form.save();
    assertThat(form.secretError().get()).isEqualTo("A PIN is four digits.");
  }

  @Test
  void ones_own_pin_changes_only_with_the_present_one() {
    var form = form(own(Means.PIN), "9876", "9876");
    form.oldPin().set("0000");
    form.save();
    assertThat(form.oldPinError().get()).isNotEmpty();
    form.oldPin().set("1234");
    form.save();
    assertThat(done).containsExactly("done");
    assertThat(shop.signIn(shop.owner(), "9876").name()).isEqualTo("Tendai Mutasa");
  }

  @Test
  void too_many_wrong_present_pins_are_told_how_long_to_wait() {
    var form = form(own(Means.PIN), "9876", "9876");
    form.oldPin().set("0000");
    for (int i = 0; i < 4; i++) {
      form.save();
    }
    assertThat(form.oldPinError().get())
        .isEqualTo("Too many wrong tries. Please try again in 5 seconds.");
    assertThat(form.secret().get()).isEqualTo("9876");
  }

  @Test
  void a_password_typed_twice_is_given_to_somebody_and_taken_away_again() {
    var amina = shop.aUser("Amina Kareem", "CASHIER", "4321");
    form(new Purpose.Reset(person(amina), Means.PASSWORD), PASSWORD, PASSWORD).save();
    assertThat(person(amina).hasPassword()).isTrue();
    var form = form(new Purpose.Reset(person(amina), Means.PASSWORD), "", "");
    assertThat(form.purpose().removable()).isTrue();
    form.remove();
    assertThat(person(amina).hasPassword()).isFalse();
    assertThat(done).containsExactly("done", "done");
  }

  @Test
  void a_short_password_is_refused_in_words_and_stays_in_the_form() {
    var form = form(reset(Means.PASSWORD), "seven", "seven");
    form.save();
    assertThat(form.secretError().get())
        .isEqualTo("A password has at least 8 characters, spaces not counted.");
    assertThat(form.secret().get()).isEqualTo("seven");
    form.again().set("sevenn");
    form.save();
    assertThat(form.againError().get())
        .isEqualTo("The two passwords are not the same. Please type it again.");
  }

  @Test
  void ones_own_password_is_set_and_taken_away_only_with_the_present_pin() {
    var form = form(own(Means.PASSWORD), PASSWORD, PASSWORD);
    form.save();
    assertThat(form.oldPinError().get()).isNotEmpty();
    form.oldPin().set("1234");
    form.save();
    assertThat(owner().hasPassword()).isTrue();
    form = form(own(Means.PASSWORD), "", "");
    form.remove();
    assertThat(owner().hasPassword()).isTrue();
    form.oldPin().set("1234");
    form.remove();
    assertThat(owner().hasPassword()).isFalse();
  }

  @Test
  void somebody_is_switched_off_after_a_question_and_on_again_at_once() {
    UserId amina = shop.aUser("Amina Kareem", "CASHIER", "4321");
    var model = model();
    model.refresh();
    model.toggle(line(model, amina));
    assertThat(desk.said()).containsExactly("Switch off Amina Kareem?");
    assertThat(line(model, amina).active()).isFalse();
    model.toggle(line(model, amina));
    assertThat(line(model, amina).active()).isTrue();
  }

  @Test
  void every_role_shows_its_rights() {
    var manager =
        page().roles().stream()
            .filter(role -> role.line().code().equals("MANAGER"))
            .findFirst()
            .orElseThrow();
    assertThat(manager.rights()).hasSize(16);
    assertThat(manager.rights()).isSorted();
  }

  private Purpose reset(Means means) {
    return new Purpose.Reset(owner(), means);
  }

  private Purpose own(Means means) {
    return new Purpose.Own(owner(), means);
  }

  private Line owner() {
    return person(shop.owner());
  }

  private Line person(UserId user) {
    return shop.core().users().queries().person(user).orElseThrow();
  }

  private static Line line(PeopleViewModel model, UserId user) {
    return model.page().get().people().stream()
        .filter(it -> it.id().equals(user))
        .findFirst()
        .orElseThrow();
  }

  private PeopleViewModel.Page page() {
    var model = model();
    model.refresh();
    return model.page().get();
  }

  private PeopleViewModel model() {
    return new PeopleViewModel(shop.core().users(), desk.work(), desk, shop.owner().value());
  }

  private SecretViewModel form(Purpose purpose, String secret, String again) {
    var form =
        new SecretViewModel(shop.core().users(), desk.work(), purpose, () -> done.add("done"));
    form.secret().set(secret);
    form.again().set(again);
    return form;
  }
}
