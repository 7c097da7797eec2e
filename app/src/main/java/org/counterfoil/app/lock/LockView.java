package org.counterfoil.app.lock;

import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.counterfoil.app.kit.Alert;
import org.counterfoil.app.kit.AlertStrip;
import org.counterfoil.app.kit.Layers;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Scroller;
import org.counterfoil.app.lock.SignInDoor.Person;
import org.counterfoil.core.security.SignIn.Means;
import org.kordamp.ikonli.feather.Feather;

/// Names on one side, the PIN or password of the chosen one on the other. One letter and four
/// digits sign in.
public final class LockView extends BorderPane {
  private static final Duration TICK = Duration.millis(250);

  /// Long enough to see that a scanner typed these digits and goes on, too short to be felt.
  private static final Duration LAST_DIGIT = Duration.millis(80);

  private final LockViewModel model;
  private final SignInCard card;
  private final TilePane names = new TilePane();
  private final PauseTransition submit = new PauseTransition(LAST_DIGIT);
  private final Timeline countdown = new Timeline();
  private final ObservableValue<Boolean> shown =
      sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false);

  /// @param store where this till stands, shown in the status bar
  /// @param alerts what whoever comes to the till has to know
  public LockView(
      LockViewModel model, ObservableValue<String> store, ObservableList<Alert> alerts) {
    this.model = model;
    card = new SignInCard(model);
    setId("lock");
    getStyleClass().add("lock");
    setFocusTraversable(true);
    var sides = new HBox(people(), card);
    sides.getStyleClass().addAll("lock-sides");
    setTop(new AlertStrip(alerts, AlertStrip.Shown.TITLES));
    setCenter(sides);
    setBottom(new LockKeys(model, store));
    submit.setOnFinished(_ -> model.submit());
    countdown.getKeyFrames().add(new KeyFrame(TICK, _ -> model.tick()));
    countdown.setCycleCount(Animation.INDEFINITE);
    shown.subscribe(this::count);
    model.secondsToWait().subscribe(this::count);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    model.people().subscribe(this::fill);
    model.chosen().subscribe(this::light);
    model.digits().subscribe(this::submitWhenComplete);
    model.means().subscribe((_, _) -> requestFocus());
  }

  /// What is typed is meant for the PIN, which this view hears itself, or for the password.
  @Override
  public void requestFocus() {
    if (byPassword()) {
      Nodes.focus(this, card.password());
    } else {
      super.requestFocus();
    }
  }

  private boolean byPassword() {
    return model.means().get() == Means.PASSWORD;
  }

  /// Only while there is something to count: an animation under way keeps JavaFX at work sixty
  /// times a second, and a locked till stands there all night.
  private void count() {
    if (shown.getValue() && model.secondsToWait().get() > 0) {
      countdown.play();
    } else {
      countdown.stop();
    }
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case F2 -> model.usePassword();
      case F11 -> fullScreen();
      case ESCAPE -> stepBack(event);
      default -> {
        if (!byPassword()) {
          pressedForPin(event);
        }
      }
    }
  }

  private void pressedForPin(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> move(event, -columns());
      case DOWN -> move(event, columns());
      case LEFT -> move(event, mirrored() ? 1 : -1);
      case RIGHT -> move(event, mirrored() ? -1 : 1);
      case BACK_SPACE -> model.erase();
      case ENTER -> stopScan(event);
      default -> {}
    }
  }

  /// The Enter of a scanner presses nothing; that of a person who went to a button by Tab does.
  private static void stopScan(KeyEvent event) {
    if (!(event.getTarget() instanceof Button)) {
      event.consume();
    }
  }

  private void stepBack(KeyEvent event) {
    if (byPassword()) {
      event.consume();
      if (!Layers.around(this).stepBack()) {
        model.usePin();
      }
    }
  }

  private void fullScreen() {
    if (getScene().getWindow() instanceof Stage stage) {
      stage.setFullScreen(!stage.isFullScreen());
    }
  }

  private void move(KeyEvent event, int steps) {
    model.move(steps);
    event.consume();
  }

  private boolean mirrored() {
    return getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
  }

  private int columns() {
    return Math.max(1, (int) (names.getWidth() / Math.max(1, names.getTileWidth())));
  }

  private void typed(KeyEvent event) {
    var typed = event.getCharacter();
    if (byPassword() || typed.isEmpty() || event.isControlDown() || event.isAltDown()) {
      return;
    }
    int character = typed.codePointAt(0);
    if (Character.isDigit(character)) {
      model.digit(Character.digit(character, 10));
    } else if (Character.isLetter(character)) {
      model.letter(typed);
    }
    event.consume();
  }

  private void submitWhenComplete(Number digits) {
    if (digits.intValue() == TypedPin.LENGTH) {
      submit.playFromStart();
    }
  }

  private Node people() {
    names.getStyleClass().addAll("gap-16", "lock-names");
    names.setPrefColumns(2);
    var scroll = new Scroller(names);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    var mark = new HBox(Nodes.icon(Feather.LAYERS, "i-22"));
    mark.getStyleClass().addAll("brand-mark", "large", "center");
    var heads =
        Nodes.column(
            "gap-4",
            Nodes.wrapped("lock.title", "t-28", "strong"),
            Nodes.wrapped("lock.how", "lead", "muted"));
    var side = Nodes.column("gap-24", mark, heads, scroll);
    side.getStyleClass().add("lock-people");
    side.setMaxHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(side, Priority.ALWAYS);
    return side;
  }

  private void fill(List<Person> people) {
    names.getChildren().setAll(people.stream().map(this::tile).toList());
    if (people.isEmpty()) { // every shop has an owner: they cannot be read yet
      names.getChildren().add(Nodes.label("start.opening", "muted"));
    }
    light(model.chosen().get());
  }

  private Node tile(Person person) {
    var words =
        Nodes.column(
            "gap-2", Nodes.text(person.name(), "tile-name"), Nodes.text(person.role(), "caption"));
    var tile = new HBox(Nodes.avatar(person.name()), words);
    tile.getStyleClass().add("user-tile");
    tile.setUserData(person);
    tile.setAccessibleText(person.name());
    tile.setOnMouseClicked(
        _ -> {
          model.choose(person);
          requestFocus();
        });
    return tile;
  }

  private void light(Optional<Person> chosen) {
    for (var tile : names.getChildren()) {
      tile.getStyleClass().remove("selected");
      if (chosen.isPresent() && chosen.get().equals(tile.getUserData())) {
        tile.getStyleClass().add("selected");
      }
    }
  }
}
