package org.counterfoil.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.glass.ui.headless.PosFronts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.Keys;
import org.counterfoil.app.kit.Until;
import org.counterfoil.app.shell.Place;
import org.counterfoil.app.shell.Section;
import org.counterfoil.core.Core;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.keystore.Keystore;
import org.counterfoil.core.security.CreateUser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole program on an empty folder, worked by real key events.
class ProgramTest {
  /// What a minute is worth to somebody who looks for every key.
  private static final int KEYS_OF_A_MINUTE = 120;

  private final Locale computers = Locale.getDefault();
  private @Nullable Program begun;
  private @Nullable Keys keyboard;

  @TempDir private Path folder;

  @BeforeEach
  void begin() {
    Locale.setDefault(Locale.of("en", "ZW"));
    Fx.run(
        () ->
            Program.start(
                folder,
                Clock.systemUTC(),
                () -> keys().getAsLong(),
                Keystore.NONE,
                program -> begun = program));
    Until.onScreen("the window is filled", () -> begun != null);
    keyboard = new Keys(stage().getScene());
    untilShown("first-start");
  }

  @AfterEach
  void close() {
    program().close();
    Fx.run(stage()::close);
    Locale.setDefault(computers);
  }

  private Program program() {
    return Objects.requireNonNull(begun);
  }

  private Core core() {
    return program().core().orElseThrow();
  }

  private Stage stage() {
    return program().stage();
  }

  private Keys keys() {
    return Objects.requireNonNull(keyboard);
  }

  private void type(String text) {
    text.chars().forEach(c -> Fx.run(() -> keys().type(String.valueOf((char) c))));
  }

  private void press(KeyCode code) {
    Fx.run(() -> keys().press(code));
  }

  private void untilShown(String id) {
    Until.onScreen(id + " is shown", () -> isShown(id));
  }

  private boolean isShown(String id) {
    return stage().getScene().lookup("#" + id) != null;
  }

  private String focused() {
    return Fx.get(
        () ->
            Optional.ofNullable(stage().getScene().getFocusOwner())
                .map(Node::getId)
                .orElse("nothing"));
  }

  /// With the tabulator alone, whatever lies between.
  private void tabTo(String field) {
    for (int i = 0; i < 12 && !focused().equals(field); i++) {
      press(KeyCode.TAB);
    }
    assertThat(focused()).isEqualTo(field);
  }

  private void foundShop() {
    Until.holds("the first field has the focus", () -> focused().equals("start.business"));
    type("Levy Outfitters");
    tabTo("start.owner");
    type("Tendai Mutasa");
    tabTo("start.pin");
    type("2468");
    tabTo("start.pin-again");
    type("2468");
    press(KeyCode.ENTER);
    untilShown("lock");
  }

  private void signIn(String letters, String pin) {
    untilShown("lock");
    type(letters + pin);
    Until.onScreen("the lock opens", () -> !isShown("lock"));
  }

  @Test
  void a_shop_is_founded_by_keyboard_alone_long_before_a_minute_is_over() {
    foundShop();
    assertThat(keys().pressed()).isLessThanOrEqualTo(KEYS_OF_A_MINUTE / 2);
    var here = core().whereabouts().here();
    assertThat(here.business().name()).isEqualTo("Levy Outfitters");
    assertThat(here.business().country()).isEqualTo("ZW");
    assertThat(here.shop().name()).isEqualTo("Levy Outfitters");
    Until.onScreen("the owner is on the list", () -> isShown("lock-message"));
    signIn("", "2468");
    assertThat(place()).isEqualTo(new Place.Home(Section.TODAY));
  }

  private Place place() {
    return Fx.get(() -> program().navigation().orElseThrow().place().get());
  }

  private void go(Place to) {
    Fx.run(() -> program().navigation().orElseThrow().go(to));
  }

  private String userName() {
    return Fx.get(
        () ->
            stage().getScene().getRoot().lookupAll(".user-chip .medium").stream()
                .map(it -> ((Labeled) it).getText())
                .findFirst()
                .orElseThrow());
  }

  private void hire(String name, String role, String pin) {
    var owner =
        new Actor(
            core().users().queries().people().getFirst().id().value(),
            "Tendai Mutasa",
            EnumSet.allOf(Permission.class));
    var command = new CreateUser.Command(name, role, pin.toCharArray());
    owner.during(() -> core().users().create().create(command));
  }

  @Test
  void another_user_is_at_work_after_six_keys_and_begins_on_the_first_page() {
    foundShop();
    Until.onScreen("the owner is on the list", () -> isNamed("Tendai Mutasa"));
    signIn("", "2468");
    hire("Farai Ncube", "CASHIER", "1357");
    go(new Place.Home(Section.CUSTOMERS));
    int before = keys().pressed();
    press(KeyCode.F12);
    Until.onScreen("Farai is on the list", () -> isNamed("Farai Ncube"));
    signIn("f", "1357");
    assertThat(keys().pressed() - before).isLessThanOrEqualTo(6);
    assertThat(userName()).isEqualTo("Farai Ncube");
    assertThat(place()).isEqualTo(new Place.Home(Section.TODAY));
    assertThat(Fx.get(() -> program().navigation().orElseThrow().back())).isFalse();
  }

  @Test
  void whoever_locks_the_till_and_comes_back_finds_the_page_as_it_was_left() {
    foundShop();
    Until.onScreen("the owner is on the list", () -> isNamed("Tendai Mutasa"));
    signIn("", "2468");
    go(new Place.Home(Section.CUSTOMERS));
    Until.holds("the search has the focus", () -> focused().equals("customer-search"));
    type("moy");
    press(KeyCode.F12);
    signIn("", "2468");
    assertThat(place()).isEqualTo(new Place.Home(Section.CUSTOMERS));
    Until.holds("the search has the focus again", () -> focused().equals("customer-search"));
  }

  private boolean isNamed(String name) {
    return stage().getScene().getRoot().lookupAll(".user-tile").stream()
        .anyMatch(tile -> name.equals(tile.getAccessibleText()));
  }

  @Test
  void a_second_start_brings_the_window_back_from_the_task_bar_and_to_the_front() {
    try (var instance = SingleInstance.claim(folder).orElseThrow()) {
      program().listenTo(instance);
      Fx.run(() -> stage().setIconified(true));
      int fronts = PosFronts.times();
      assertThat(SingleInstance.claim(folder)).isEmpty();
      Until.onScreen("it is in front", () -> PosFronts.times() > fronts);
      assertThat(Fx.get(stage()::isIconified)).isFalse();
    }
  }
}
