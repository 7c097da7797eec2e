package org.counterfoil.app.sell;

import java.util.concurrent.atomic.AtomicLong;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.counterfoil.app.kit.Found;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.Look;
import org.counterfoil.app.kit.ScannerFilter;
import org.counterfoil.app.shell.TestShell;

/// The counter in a whole window, with its frame and scanner, worked by real key events that are
/// counted.
final class CounterWindow implements AutoCloseable {
  private static final long A_PERSON = 150_000_000;
  private static final long A_SCANNER = 5_000_000;

  private final AtomicLong nanos;
  private final CounterModel counter;
  private final Stage stage;
  private int pressed;

  private CounterWindow(AtomicLong nanos, CounterModel counter, Stage stage) {
    this.nanos = nanos;
    this.counter = counter;
    this.stage = stage;
  }

  /// Of a shop whose till is open.
  static CounterWindow open(ACounter it) {
    var window = Fx.get(() -> build(it));
    settle();
    return window;
  }

  private static CounterWindow build(ACounter it) {
    var model = it.screen();
    var shell = new TestShell(new SellView(model));
    var scene = new Scene(shell.layers(), 1280, 720);
    var nanos = new AtomicLong();
    new Look().dress(scene);
    ScannerFilter.install(scene, nanos::get, shell::scanned);
    var stage = new Stage();
    stage.setScene(scene);
    stage.show();
    return new CounterWindow(nanos, model.counter().orElseThrow(), stage);
  }

  CounterModel counter() {
    return counter;
  }

  /// How many keys a person pressed so far.
  int pressed() {
    return pressed;
  }

  Node focusOwner() {
    return Fx.get(() -> stage.getScene().getFocusOwner());
  }

  /// As a click would.
  void push(String id) {
    Fx.run(() -> toggle(id).fire());
    settle();
  }

  /// Puts the cursor into a field, as a click would.
  void clickInto(String id) {
    Fx.run(() -> Found.byId(stage.getScene().getRoot(), TextField.class, id).requestFocus());
    settle();
  }

  boolean isChosen(String id) {
    return Fx.get(() -> toggle(id).isSelected());
  }

  private ToggleButton toggle(String id) {
    return Found.byId(stage.getScene().getRoot(), ToggleButton.class, id);
  }

  void press(KeyCode code) {
    key(code, A_PERSON);
    pressed++;
    settle();
  }

  void type(String text) {
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i), A_PERSON);
      pressed++;
      settle();
    }
  }

  void scan(String code) {
    for (int i = 0; i < code.length(); i++) {
      character(code.charAt(i), A_SCANNER);
    }
    key(KeyCode.ENTER, A_SCANNER);
    settle();
  }

  /// Lets what was put off to later happen.
  private static void settle() {
    for (int i = 0; i < 3; i++) {
      Fx.run(() -> {});
    }
  }

  private void character(char letter, long pause) {
    var found = KeyCode.getKeyCode(String.valueOf(letter));
    var code = found == null ? KeyCode.UNDEFINED : found;
    nanos.addAndGet(pause);
    fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code);
    fire(KeyEvent.KEY_TYPED, String.valueOf(letter), KeyCode.UNDEFINED);
    fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, code);
  }

  private void key(KeyCode code, long pause) {
    nanos.addAndGet(pause);
    fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code);
    fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, code);
  }

  private void fire(EventType<KeyEvent> type, String character, KeyCode code) {
    Fx.run(
        () -> {
          var scene = stage.getScene();
          var target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
          Event.fireEvent(
              target,
              new KeyEvent(type, character, code.getName(), code, false, false, false, false));
        });
  }

  @Override
  public void close() {
    Fx.run(stage::close);
  }
}
