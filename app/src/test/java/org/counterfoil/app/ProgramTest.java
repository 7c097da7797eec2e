package org.counterfoil.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.glass.ui.headless.PosFronts;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.counterfoil.app.kit.FileChoice;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.NoFiles;
import org.counterfoil.app.kit.Until;
import org.counterfoil.app.shell.Place;
import org.counterfoil.app.shell.Section;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.security.CreateUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole program on an empty folder, from the first start on.
class ProgramTest extends ProgramJourney {
  /// What a minute is worth to somebody who looks for every key.
  private static final int KEYS_OF_A_MINUTE = 120;

  private Optional<Path> elsewhere = Optional.empty();

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

  @Test
  void a_panel_left_open_is_there_for_whoever_opened_it_and_for_nobody_else() {
    foundShop();
    Until.onScreen("the owner is on the list", () -> isNamed("Tendai Mutasa"));
    signIn("", "2468");
    hire("Farai Ncube", "CASHIER", "1357");
    go(new Place.People());
    push("people-new");
    Until.onScreen("the panel is open", () -> isShown("pin-save"));
    press(KeyCode.F12);
    signIn("t", "2468");
    assertThat(Fx.get(() -> isShown("pin-save"))).isTrue();
    press(KeyCode.F12);
    Until.onScreen("Farai is on the list", () -> isNamed("Farai Ncube"));
    signIn("f", "1357");
    assertThat(Fx.get(() -> isShown("pin-save"))).isFalse();
  }

  @Test
  void a_second_start_brings_the_window_back_from_the_task_bar_and_to_the_front() {
    try (var instance = SingleInstance.claim(folder()).orElseThrow()) {
      program().listenTo(instance);
      Fx.run(() -> stage().setIconified(true));
      int fronts = PosFronts.times();
      assertThat(SingleInstance.claim(folder())).isEmpty();
      Until.onScreen("it is in front", () -> PosFronts.times() > fronts);
      assertThat(Fx.get(stage()::isIconified)).isFalse();
    }
  }

  @Test
  void a_start_on_the_folder_it_went_to_knocks_and_the_one_it_left_is_free(@TempDir Path other) {
    program().listenTo(SingleInstance.claim(folder()).orElseThrow());
    elsewhere = Optional.of(other);
    var before = firstPage();
    Fx.run(program()::otherFolder);
    Until.onScreen("it asks anew", () -> isShown("first-start") && firstPage() != before);
    assertThat(SingleInstance.claim(other)).isEmpty();
    assertThat(SingleInstance.mayRun(folder())).isFalse();
    end();
    assertThat(SingleInstance.mayRun(other)).isFalse();
    start();
  }

  private Node firstPage() {
    return stage().getScene().lookup("#first-start");
  }

  @Override
  FileChoice files() {
    return new NoFiles() {
      @Override
      public Optional<Path> folder(Node over) {
        return elsewhere;
      }
    };
  }
}
