package org.counterfoil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.counterfoil.app.kit.FileChoice;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.Keys;
import org.counterfoil.app.kit.NoFiles;
import org.counterfoil.app.kit.Until;
import org.counterfoil.app.shell.Place;
import org.counterfoil.core.Core;
import org.counterfoil.core.keystore.Keystore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// The whole program on a folder of its own, worked by real key events.
abstract class ProgramJourney {
  private final Locale computers = Locale.getDefault();
  private @Nullable Program begun;
  private @Nullable Keys keyboard;

  @TempDir private Path folder;

  @BeforeEach
  final void begin() {
    Locale.setDefault(Locale.of("en", "ZW"));
    start();
    untilShown("first-start");
  }

  /// Starts the program on whatever is in the folder.
  final void start() {
    start(Clock.systemUTC());
  }

  /// What is chosen where the program asks for a file.
  FileChoice files() {
    return new NoFiles();
  }

  final void start(Clock clock) {
    begun = null;
    Fx.run(
        () ->
            Beginning.start(
                folder,
                new Surroundings(
                    clock,
                    () -> keys().getAsLong(),
                    Keystore.NONE,
                    files(),
                    Surroundings.LOCK_AFTER),
                program -> begun = program));
    Until.onScreen("the window is filled", () -> begun != null);
    keyboard = new Keys(stage().getScene());
  }

  @AfterEach
  final void close() {
    end();
    Locale.setDefault(computers);
  }

  final void end() {
    program().close();
    Fx.run(stage()::close);
  }

  final Path folder() {
    return folder;
  }

  final void push(String button) {
    Fx.run(
        () -> ((Button) Objects.requireNonNull(find(stage().getScene().getRoot(), button))).fire());
  }

  /// By its id, which a selector with a dot in it does not find.
  final boolean isThere(String id) {
    return find(stage().getScene().getRoot(), id) != null;
  }

  private static @Nullable Node find(Node at, String id) {
    if (id.equals(at.getId())) {
      return at;
    }
    if (at instanceof Parent parent) {
      for (var child : parent.getChildrenUnmodifiable()) {
        var found = find(child, id);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  final Program program() {
    return Objects.requireNonNull(begun);
  }

  final Core core() {
    return program().core().orElseThrow();
  }

  final Stage stage() {
    return program().stage();
  }

  final Keys keys() {
    return Objects.requireNonNull(keyboard);
  }

  final void type(String text) {
    text.chars().forEach(c -> Fx.run(() -> keys().type(String.valueOf((char) c))));
  }

  final void press(KeyCode code) {
    Fx.run(() -> keys().press(code));
  }

  final void untilShown(String id) {
    Until.onScreen(id + " is shown", () -> isShown(id));
  }

  final boolean isShown(String id) {
    return stage().getScene().lookup("#" + id) != null;
  }

  final String focused() {
    return Fx.get(
        () ->
            Optional.ofNullable(stage().getScene().getFocusOwner())
                .map(Node::getId)
                .orElse("nothing"));
  }

  /// With the tabulator alone, whatever lies between.
  final void tabTo(String field) {
    for (int i = 0; i < 12 && !focused().equals(field); i++) {
      press(KeyCode.TAB);
    }
    assertThat(focused()).isEqualTo(field);
  }

  final void foundShop() {
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

  final void signIn(String letters, String pin) {
    untilShown("lock");
    type(letters + pin);
    Until.onScreen("the lock opens", () -> !isShown("lock"));
  }

  final Place place() {
    return Fx.get(() -> program().navigation().orElseThrow().place().get());
  }

  final boolean isNamed(String name) {
    return stage().getScene().getRoot().lookupAll(".user-tile").stream()
        .anyMatch(tile -> name.equals(tile.getAccessibleText()));
  }
}
