package org.counterfoil.app.shell;

import static javafx.scene.input.KeyCombination.CONTROL_DOWN;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.counterfoil.app.kit.AlertStrip;
import org.counterfoil.app.kit.KeyAction;
import org.counterfoil.app.kit.Layers;
import org.counterfoil.app.kit.Look;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.kit.StatusKeys;
import org.counterfoil.app.kit.Threads;

/// The frame around every screen: rail, top bar, status bar, keys, and the way from place to place.
/// The pages last seen stay as they were, so that stepping back loses nothing typed.
///
/// It stands inside [Layers]; its keys rest while something covers the page.
public final class ShellView extends StackPane {
  private static final int PAGES_KEPT = 12;

  /// What the frame is built from.
  ///
  /// @param everywhere keys that work on every screen unless the screen has its own for them
  public record Parts(
      ShellViewModel model,
      UniversalViewModel universal,
      Navigation navigation,
      Screens screens,
      ShellHooks hooks,
      StatusKeys everywhere) {}

  private final Parts parts;
  private final RailView rail;
  private final UniversalView universal;
  private final StatusBarView status;
  private final StackPane page = new StackPane();
  private final StatusKeys frameKeys;
  private final StatusKeys windowKeys;
  private final Map<Place, Screen> open = new LinkedHashMap<>(PAGES_KEPT, 0.75f, true);
  private final EventHandler<KeyEvent> early = e -> press(e, KeyAction::overridesControls);
  private final EventHandler<KeyEvent> late = e -> press(e, key -> !key.overridesControls());
  private Optional<Screen> current = Optional.empty();

  public ShellView(Parts parts, Look look) {
    this.parts = parts;
    rail = new RailView(parts.model().sections(), this::goHome);
    universal = new UniversalView(parts.universal());
    status = new StatusBarView(parts.model().store());
    frameKeys = frameKeys();
    windowKeys = windowKeys();
    page.getStyleClass().add("screen");
    page.setMinSize(0, 0);
    VBox.setVgrow(page, Priority.ALWAYS);
    var frame =
        new BorderPane(
            new VBox(new AlertStrip(parts.model().alerts(), AlertStrip.Shown.ALL), page));
    frame.setTop(new TopBarView(parts.model(), universal, parts.hooks(), look));
    frame.setLeft(rail);
    frame.setBottom(status);
    getChildren().addAll(frame, new ResultsView(universal));
    sceneProperty().addListener((_, before, now) -> listen(before, now));
    parts.navigation().place().subscribe(this::show);
    parts.navigation().onAgain(this::showAgain);
    Nodes.onLanguage(this, () -> current.ifPresent(Screen::languageChanged));
  }

  /// A scanned code: the screen's, or else looked up in the universal field.
  public void scanned(String code) {
    boolean covered = Layers.around(this).covered();
    if (!covered && !current.map(screen -> screen.scanned(code)).orElse(false)) {
      universal.requestFocus();
      parts.universal().text().set(code);
      parts.universal().act();
    }
  }

  /// Forgets all pages, as for another user.
  public void startAgain() {
    open.clear();
    parts.universal().text().set(""); // nor what was found for the one before
    parts.navigation().restart(new Place.Home(Section.TODAY));
    show(parts.navigation().place().get());
  }

  private StatusKeys frameKeys() {
    return StatusKeys.of()
        .on(new KeyCodeCombination(KeyCode.K, CONTROL_DOWN), "shell.key.find", this::find)
        .on(KeyCode.ESCAPE, "shell.key.back", this::stepBack)
        .build();
  }

  /// Whoever is called away locks the till also where a panel stands open.
  private StatusKeys windowKeys() {
    return StatusKeys.of()
        .on(KeyCode.F11, "shell.key.full-screen", this::fullScreen)
        .on(KeyCode.F12, "shell.key.lock", parts.hooks()::lock)
        .build();
  }

  private void listen(Scene before, Scene now) {
    if (before != null) {
      before.removeEventFilter(KeyEvent.KEY_PRESSED, early);
      before.removeEventHandler(KeyEvent.KEY_PRESSED, late);
    }
    if (now != null) {
      now.addEventFilter(KeyEvent.KEY_PRESSED, early);
      now.addEventHandler(KeyEvent.KEY_PRESSED, late);
      Threads.onScreen(this::focusPage);
    }
  }

  private void press(KeyEvent pressed, Predicate<KeyAction> kind) {
    var layers = Layers.around(this);
    if (layers.pageHidden()) {
      return;
    }
    var heard = layers.covered() ? Stream.of(windowKeys) : keys();
    heard
        .flatMap(keys -> keys.find(pressed, kind).stream())
        .findFirst()
        .ifPresent(
            action -> {
              pressed.consume();
              action.action().run();
            });
  }

  private Stream<StatusKeys> keys() {
    var own = current.map(Screen::keys).orElse(StatusKeys.NONE);
    return Stream.of(own, parts.everywhere(), frameKeys, windowKeys);
  }

  private void show(Place place) {
    current.ifPresent(Screen::hidden);
    var screen = open.computeIfAbsent(place, parts.screens()::open);
    if (open.size() > PAGES_KEPT) {
      open.remove(open.keySet().iterator().next());
    }
    current = Optional.of(screen);
    page.getChildren().setAll(screen.content());
    rail.light(place.section());
    showKeys();
    screen.shown();
    focusPage();
  }

  private void showAgain() {
    current.ifPresent(Screen::shown);
    focusPage();
  }

  private void showKeys() {
    var seen = new LinkedHashMap<String, KeyAction>();
    keys()
        .flatMap(keys -> keys.actions().stream())
        .forEach(action -> seen.putIfAbsent(KeyAction.name(action.key()), action));
    status.show(seen.values().stream().toList());
  }

  private void goHome(Section section) {
    parts.navigation().go(new Place.Home(section));
    rail.light(parts.navigation().place().get().section());
    focusPage();
  }

  private void stepBack() {
    if (universal.isFocused()) {
      focusPage();
    } else if (!Layers.around(this).stepBack() && !current.map(Screen::stepBack).orElse(false)) {
      parts.navigation().back();
    }
  }

  private void find() {
    universal.requestFocus();
    universal.selectAll();
  }

  private void fullScreen() {
    if (getScene().getWindow() instanceof Stage stage) {
      stage.setFullScreen(!stage.isFullScreen());
    }
  }

  @Override
  public void requestFocus() {
    focusPage();
  }

  private void focusPage() {
    current.map(Screen::firstFocus).ifPresent(first -> Nodes.focus(page, first));
  }
}
