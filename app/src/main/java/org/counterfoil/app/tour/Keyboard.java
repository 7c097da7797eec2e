package org.counterfoil.app.tour;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The tour's keyboard and scanner. Keys go to whatever has the focus, as a keyboard's would; time
/// passes for them on a clock of their own, so that a person's typing is never taken for a
/// scanner's and a scan never for typing.
final class Keyboard implements LongSupplier {
  private static final long SCANNED = 4_000_000;
  private static final long TYPED = 140_000_000;

  private final Callable<Scene> scene;
  private final AtomicLong nanos = new AtomicLong(1_000_000_000L);

  /// @param scene the window's, asked anew for every key
  Keyboard(Callable<Scene> scene) {
    this.scene = scene;
  }

  @Override
  public long getAsLong() {
    return nanos.get();
  }

  void type(String text) {
    text.codePoints().forEach(point -> key(point, TYPED));
  }

  /// As a scanner does: fast, and with Enter at the end.
  void scan(String code) {
    nanos.addAndGet(TYPED * 5);
    code.codePoints().forEach(point -> key(point, SCANNED));
    press(KeyCode.ENTER, SCANNED);
    nanos.addAndGet(TYPED * 5);
  }

  void press(KeyCode code) {
    press(code, TYPED);
  }

  private void press(KeyCode code, long passing) {
    var typed = code == KeyCode.ENTER ? "\r" : KeyEvent.CHAR_UNDEFINED;
    fire(typed, code, false, passing);
  }

  void pressWithControl(KeyCode code) {
    fire(KeyEvent.CHAR_UNDEFINED, code, true, TYPED);
  }

  private void key(int point, long passing) {
    var text = Character.toString(point);
    fire(text, codeOf(text), false, passing);
  }

  private static KeyCode codeOf(String text) {
    char character = Character.toUpperCase(text.charAt(0));
    if (character >= '0' && character <= '9') {
      return Objects.requireNonNull(KeyCode.getKeyCode(String.valueOf(character)));
    }
    if (character >= 'A' && character <= 'Z') {
      return KeyCode.valueOf(String.valueOf(character));
    }
    return KeyCode.UNDEFINED;
  }

  private void fire(String typed, KeyCode code, boolean control, long passing) {
    nanos.addAndGet(passing);
    Hands.onScreen(
        () -> {
          var window = scene.call();
          send(window, KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code, control);
          if (!typed.equals(KeyEvent.CHAR_UNDEFINED)) {
            send(window, KeyEvent.KEY_TYPED, typed, KeyCode.UNDEFINED, control);
          }
          send(window, KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, code, control);
          return true;
        });
  }

  private static void send(
      Scene window,
      javafx.event.EventType<KeyEvent> type,
      String typed,
      KeyCode code,
      boolean control) {
    // Until the next pulse the focus may still lie with a node that has left the window.
    Node focused = window.getFocusOwner();
    var target = focused == null || focused.getScene() != window ? window.getRoot() : focused;
    Event.fireEvent(
        target, new KeyEvent(type, typed, code.getName(), code, false, control, false, false));
  }
}
