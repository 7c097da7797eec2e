package org.counterfoil.app.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.counterfoil.app.kit.Found;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.Keys;
import org.counterfoil.app.kit.Layers;
import org.counterfoil.app.kit.Look;
import org.counterfoil.app.kit.Until;
import org.counterfoil.app.kit.Work;
import org.counterfoil.core.command.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Real keys against the sign-in screen.
class LockViewTest {
  private final StaffRoom room = new StaffRoom();
  private final CompletableFuture<Actor> signedIn = new CompletableFuture<>();
  private final LockViewModel model =
      new LockViewModel(room, Fx.inline(), room.clock(), signedIn::complete);
  private final Layers layers = Fx.get(() -> new Layers(new Label("the page")));
  private final Scene scene = Fx.get(() -> new Scene(layers, 1280, 720));
  private final Stage stage = Fx.get(Stage::new);
  private final Keys keys = new Keys(scene);

  @BeforeEach
  void locked() {
    Fx.run(
        () -> {
          new Look().dress(scene);
          stage.setScene(scene);
          stage.show();
          show(model);
          // The arrows go by where the names lie, so they have to lie somewhere.
          layers.applyCss();
          layers.layout();
        });
  }

  private void show(LockViewModel shown) {
    layers.cover(
        new LockView(
            shown, new SimpleStringProperty("Till 2"), FXCollections.observableArrayList()));
    shown.refresh();
  }

  @AfterEach
  void close() {
    Fx.run(stage::close);
  }

  @Test
  void switching_the_user_costs_five_keys_after_the_lock_key() throws Exception {
    Fx.run(() -> keys.type("f1234"));
    assertThat(signedIn.get(5, TimeUnit.SECONDS).user()).isEqualTo(StaffRoom.id("Farai Ncube"));
    assertThat(keys.pressed() + 1).isLessThanOrEqualTo(6);
  }

  @Test
  void who_types_before_the_names_have_been_read_is_signed_in_all_the_same() throws Exception {
    var reading = new ArrayDeque<Runnable>();
    var slow = new Work(reading::add, Runnable::run, () -> Actor.NOBODY, _ -> {});
    var opening = new LockViewModel(room, slow, room.clock(), signedIn::complete);
    Fx.run(
        () -> {
          show(opening);
          keys.type("f1234");
          reading.remove().run();
        });
    Until.onScreen("the PIN is given in", () -> !reading.isEmpty());
    Fx.run(() -> reading.remove().run());
    assertThat(signedIn.get(5, TimeUnit.SECONDS).user()).isEqualTo(StaffRoom.id("Farai Ncube"));
  }

  @Test
  void arrows_pick_a_name_as_they_lie_on_the_screen() {
    Fx.run(() -> keys.press(KeyCode.RIGHT).press(KeyCode.RIGHT));
    assertThat(model.chosen().get()).map(SignInDoor.Person::name).contains("Amina Kareem");
    Fx.run(() -> keys.press(KeyCode.DOWN));
    assertThat(model.chosen().get()).map(SignInDoor.Person::name).contains("Farai Ncube");
  }

  @Test
  void a_scan_tries_no_pin() {
    Fx.run(() -> keys.type("f").scan("6009702140127"));
    Until.onScreen("the digits are thrown away", () -> model.digits().get() == 0);
    assertThat(Fx.get(room::tried)).isEmpty();
  }

  @Test
  void a_password_is_typed_and_entered_without_a_mouse() throws Exception {
    Fx.run(() -> keys.type("f").press(KeyCode.F2).type(StaffRoom.PASSWORD).press(KeyCode.ENTER));
    assertThat(signedIn.get(5, TimeUnit.SECONDS).user()).isEqualTo(StaffRoom.id("Farai Ncube"));
    assertThat(Fx.get(() -> model.password().get())).isEmpty();
  }

  @Test
  void the_words_below_the_pad_lead_to_the_password_and_escape_leads_back() {
    Fx.run(() -> keys.type("f"));
    Fx.run(() -> link().fire());
    Fx.run(() -> keys.type("12"));
    assertThat(Fx.get(() -> model.password().get())).isEqualTo("12");
    Fx.run(() -> keys.press(KeyCode.F1).press(KeyCode.ESCAPE));
    assertThat(Fx.get(() -> model.password().get())).as("the help alone is gone").isEqualTo("12");
    Fx.run(() -> keys.press(KeyCode.ESCAPE).type("12"));
    assertThat(Fx.get(() -> model.password().get())).isEmpty();
    assertThat(Fx.get(() -> model.digits().get())).isEqualTo(2);
  }

  @Test
  void whoever_has_no_password_is_not_offered_one() {
    Fx.run(() -> keys.type("a").press(KeyCode.F2).type("1"));
    assertThat(Fx.get(() -> layers.lookupAll("*").stream().map(Node::getId).toList()))
        .contains("lock-message")
        .doesNotContain("lock.use-password");
    assertThat(Fx.get(() -> model.digits().get())).isEqualTo(1);
  }

  private Button link() {
    return Found.byId(layers, Button.class, "lock.use-password");
  }

  @Test
  void after_a_wrong_pin_the_screen_counts_the_seconds_by_itself() {
    Fx.run(() -> keys.type("f9999"));
    Until.onScreen("the PIN is refused", () -> model.secondsToWait().get() == 5);
    Fx.run(() -> room.pass(Duration.ofSeconds(2)));
    Until.onScreen("it counts", () -> model.secondsToWait().get() == 3);
    Fx.run(() -> layers.uncover());
    Fx.run(() -> room.pass(Duration.ofSeconds(1)));
    Fx.run(() -> show(model));
    Fx.run(() -> keys.type("f"));
    Until.onScreen("it goes on when it is shown again", () -> model.secondsToWait().get() == 2);
    Fx.run(() -> room.pass(Duration.ofSeconds(2)));
    Until.onScreen("it has ended", () -> model.secondsToWait().get() == 0);
    assertThat(Fx.get(() -> model.message().get())).isEqualTo(LockViewModel.Message.ENTER_PIN);
  }
}
