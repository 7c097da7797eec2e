package org.counterfoil.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.Layers;
import org.counterfoil.app.people.PinViewModel.Purpose;
import org.counterfoil.app.shell.TestDesk;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.security.SecurityQueries.Line;
import org.counterfoil.core.security.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeopleTest {
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
  void two_different_pins_are_no_pin() {
    var form = form(new Purpose.Reset(shop.owner(), "Tendai Mutasa"), "4321", "4312");
    form.save();
    assertThat(form.againError().get()).isNotEmpty();
    assertThat(done).isEmpty();
  }

  @Test
  void a_new_pin_says_whom_it_is_for() {
    var form = form(new Purpose.Reset(shop.owner(), "Tendai Mutasa"), "", "");
    var layers = Fx.get(() -> new Layers(new Label("the page")));
    var stage = Fx.get(Stage::new);
    Fx.run(() -> stage.setScene(new Scene(layers, 900, 600)));
    Fx.run(stage::show);
    Fx.run(() -> layers.showModal(new PinFormView(form).panel(List.of())));
    assertThat(Fx.get(() -> layers.lookupAll(".label")))
        .anyMatch(it -> ((Label) it).getText().equals("Tendai Mutasa"));
    Fx.run(stage::close);
  }

  @Test
  void a_pin_of_three_digits_is_refused_in_words() {
    var form = form(new Purpose.Reset(shop.owner(), "Tendai Mutasa"), "432", "432");
    form.save();
    assertThat(form.pinError().get()).isEqualTo("A PIN is four digits.");
  }

  @Test
  void ones_own_pin_changes_only_with_the_present_one() {
    var form = form(new Purpose.Own(shop.owner()), "9876", "9876");
    form.oldPin().set("0000");
    form.save();
    assertThat(form.oldPinError().get()).isNotEmpty();
    form.oldPin().set("1234");
    form.save();
    assertThat(done).containsExactly("done");
    assertThat(shop.signIn(shop.owner(), "9876").name()).isEqualTo("Tendai Mutasa");
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

  private PinViewModel form(Purpose purpose, String pin, String again) {
    var form = new PinViewModel(shop.core().users(), desk.work(), purpose, () -> done.add("done"));
    form.pin().set(pin);
    form.again().set(again);
    return form;
  }
}
