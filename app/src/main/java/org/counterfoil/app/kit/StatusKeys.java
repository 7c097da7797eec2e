package org.counterfoil.app.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of a screen, declared once: the status bar shows them and the window obeys them.
public final class StatusKeys {
  /// A screen without keys of its own.
  public static final StatusKeys NONE = new StatusKeys(List.of());

  private static final ObservableBooleanValue ALWAYS = Bindings.createBooleanBinding(() -> true);

  private final List<KeyAction> actions;

  private StatusKeys(List<KeyAction> actions) {
    this.actions = actions;
  }

  public static Builder of() {
    return new Builder();
  }

  /// In the order they are shown.
  public List<KeyAction> actions() {
    return Collections.unmodifiableList(actions);
  }

  /// The action for a pressed key, if it is available now.
  public Optional<KeyAction> find(KeyEvent pressed, Predicate<KeyAction> kind) {
    return actions.stream()
        .filter(kind)
        .filter(action -> action.key().match(pressed) && action.available().get())
        .findFirst();
  }

  /// Collects the keys of a screen.
  public static final class Builder {
    private final List<KeyAction> actions = new ArrayList<>();

    /// A key that always works.
    public Builder on(KeyCode code, String words, Runnable action) {
      return on(new KeyCodeCombination(code), words, ALWAYS, action);
    }

    /// A key with modifiers that always works.
    public Builder on(KeyCombination key, String words, Runnable action) {
      return on(key, words, ALWAYS, action);
    }

    /// A key that works, and is shown, while `available` holds.
    public Builder on(
        KeyCombination key, String words, ObservableBooleanValue available, Runnable action) {
      actions.add(new KeyAction(key, words, available, action));
      return this;
    }

    public StatusKeys build() {
      return new StatusKeys(List.copyOf(actions));
    }
  }
}
