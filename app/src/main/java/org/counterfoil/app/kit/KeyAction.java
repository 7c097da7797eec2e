package org.counterfoil.app.kit;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// A key that does something on the screen at hand, with the words the status bar shows for it.
///
/// @param key as pressed
/// @param words the key of its words in the language bundle
/// @param available the hint is shown and the key works only while this holds
public record KeyAction(
    KeyCombination key, String words, ObservableBooleanValue available, Runnable action) {

  /// `F9`, `Shift+F4`, `Ctrl+K`, as printed on the keys.
  public static String name(KeyCombination key) {
    return key.getDisplayText().replace("Escape", "Esc");
  }

  /// Function keys and keys with Ctrl or Alt work wherever the focus is; others (Enter, Esc,
  /// arrows) belong first to the control that has it.
  public boolean overridesControls() {
    if (key instanceof KeyCodeCombination combination) {
      return combination.getCode().isFunctionKey()
          || combination.getControl() == KeyCombination.ModifierValue.DOWN
          || combination.getShortcut() == KeyCombination.ModifierValue.DOWN
          || combination.getAlt() == KeyCombination.ModifierValue.DOWN;
    }
    return false;
  }

  /// A key without modifiers.
  public static KeyCodeCombination plain(KeyCode code) {
    return new KeyCodeCombination(code);
  }
}
