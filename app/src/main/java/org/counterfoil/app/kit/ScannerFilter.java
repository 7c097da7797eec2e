package org.counterfoil.app.kit;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Watches all keys of a window for a scanner. A scanned code goes to one place, wherever the focus
/// is; what of it was already typed into a field is taken back, and its Enter presses nothing.
public final class ScannerFilter {
  private final Scene scene;
  private final LongSupplier nanos;
  private final Consumer<String> onScan;
  private final ScanRecogniser recogniser = new ScanRecogniser();
  private final Map<TextInputControl, Before> touched = new LinkedHashMap<>();
  private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
  private boolean swallowEnter;

  private ScannerFilter(Scene scene, LongSupplier nanos, Consumer<String> onScan) {
    this.scene = scene;
    this.nanos = nanos;
    this.onScan = onScan;
  }

  /// Starts watching the keys of `scene`.
  ///
  /// @param nanos the time of a key event, from a clock that only rises
  /// @param onScan told each code, on the JavaFX thread
  public static void install(Scene scene, LongSupplier nanos, Consumer<String> onScan) {
    var filter = new ScannerFilter(scene, nanos, onScan);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, filter::pressed);
    scene.addEventFilter(KeyEvent.KEY_TYPED, filter::typed);
    scene.addEventFilter(KeyEvent.KEY_RELEASED, filter::released);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> filter.recogniser.interrupted());
  }

  private void pressed(KeyEvent event) {
    var code = event.getCode();
    if (code == KeyCode.ENTER) {
      enter(event);
    } else if (!down.add(code) && !code.isModifierKey()) {
      // A key that is held repeats as fast as a scanner types.
      recogniser.interrupted();
    } else if (code.isFunctionKey() || code.isNavigationKey()) {
      recogniser.interrupted();
    }
  }

  private void enter(KeyEvent event) {
    recogniser
        .entered(nanos.getAsLong())
        .ifPresent(
            scanned -> {
              event.consume();
              swallowEnter = true;
              touched.forEach(ScannerFilter::takeBack);
              onScan.accept(scanned);
            });
    touched.clear();
  }

  private void typed(KeyEvent event) {
    if (swallowEnter && event.getCharacter().matches("[\\r\\n]")) {
      event.consume();
    } else if (isPrintable(event)) {
      if (recogniser.typed(event.getCharacter().charAt(0), nanos.getAsLong())) {
        touched.clear();
      }
      focusedText().ifPresent(text -> touched.computeIfAbsent(text, Before::of));
    }
  }

  private void released(KeyEvent event) {
    down.remove(event.getCode());
    if (swallowEnter && event.getCode() == KeyCode.ENTER) {
      swallowEnter = false;
      event.consume();
    }
  }

  private static boolean isPrintable(KeyEvent event) {
    return event.getCharacter().length() == 1
        && !Character.isISOControl(event.getCharacter().charAt(0))
        && !event.isControlDown()
        && !event.isAltDown()
        && !event.isMetaDown();
  }

  private Optional<TextInputControl> focusedText() {
    Node owner = scene.getFocusOwner();
    return switch (owner) {
      case TextInputControl text -> Optional.of(text);
      case Spinner<?> spinner -> Optional.of(spinner.getEditor());
      case DatePicker picker -> Optional.of(picker.getEditor());
      case ComboBox<?> box when box.isEditable() -> Optional.of(box.getEditor());
      case null, default -> Optional.empty();
    };
  }

  private static void takeBack(TextInputControl text, Before before) {
    text.setText(before.text());
    text.selectRange(before.anchor(), before.caret());
  }

  /// A text control as it was before the first key of a run.
  private record Before(String text, int anchor, int caret) {
    static Before of(TextInputControl control) {
      return new Before(
          Optional.ofNullable(control.getText()).orElse(""),
          control.getAnchor(),
          control.getCaretPosition());
    }
  }
}
