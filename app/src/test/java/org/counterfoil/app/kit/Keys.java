package org.counterfoil.app.kit;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A keyboard of tests with a clock of its own: a person's keys are 150 ms apart, a scanner's 8. To
/// be used on the JavaFX thread.
public final class Keys implements LongSupplier {
  private static final long PERSON = 150;
  private static final long SCANNER = 8;

  private final Scene scene;
  private long nanos;
  private int pressed;

  public Keys(Scene scene) {
    this.scene = scene;
  }

  /// The time of the last key, for [ScannerFilter].
  @Override
  public long getAsLong() {
    return nanos;
  }

  /// How many keys a person has pressed so far.
  public int pressed() {
    return pressed;
  }

  public Keys type(String text) {
    text.chars().forEach(c -> character((char) c, PERSON));
    pressed += text.length();
    return this;
  }

  public Keys press(KeyCode code) {
    stroke(code, "", PERSON, false);
    pressed++;
    return this;
  }

  public Keys pressWithControl(KeyCode code) {
    stroke(code, "", PERSON, true);
    pressed++;
    return this;
  }

  /// What a barcode scanner does.
  public Keys scan(String code) {
    nanos += TimeUnit.MILLISECONDS.toNanos(PERSON);
    code.chars().forEach(c -> character((char) c, SCANNER));
    stroke(KeyCode.ENTER, "\r", SCANNER, false);
    return this;
  }

  private void character(char c, long gap) {
    var code = KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c)));
    stroke(code == null ? KeyCode.UNDEFINED : code, String.valueOf(c), gap, false);
  }

  private void stroke(KeyCode code, String typed, long gapMillis, boolean control) {
    nanos += TimeUnit.MILLISECONDS.toNanos(gapMillis);
    fire(event(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code, control));
    if (!typed.isEmpty()) {
      fire(event(KeyEvent.KEY_TYPED, typed, KeyCode.UNDEFINED, control));
    }
    fire(event(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, code, control));
  }

  private void fire(KeyEvent event) {
    EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
    Event.fireEvent(target, event);
  }

  private static KeyEvent event(
      javafx.event.EventType<KeyEvent> type, String typed, KeyCode code, boolean control) {
    return new KeyEvent(type, typed, code.getName(), code, false, control, false, false);
  }
}
