package org.counterfoil.app.kit;

import javafx.scene.Node;
import javafx.scene.Parent;

/// One screen inside the window. A `FooView` extends a pane and implements this.
public interface Screen {
  /// What is shown between the rail and the status bar.
  Parent content();

  /// The keys that work here.
  default StatusKeys keys() {
    return StatusKeys.NONE;
  }

  /// Where the focus goes when the screen is shown.
  default Node firstFocus() {
    return content();
  }

  /// The screen came into view, for the first time or again: refresh what may have changed.
  default void shown() {}

  /// The screen went out of view; nothing typed may be lost by it.
  default void hidden() {}

  /// Esc: steps back one level inside the screen (closes a panel, leaves a step of a wizard).
  /// `false` if there is nothing to step back from; the window then returns to the screen before.
  default boolean stepBack() {
    return false;
  }

  /// A scanned code; `false` if the screen has no use for it, so that the window looks it up.
  default boolean scanned(String code) {
    return false;
  }

  /// The language was switched: write anew what was put into words outside of bindings.
  default void languageChanged() {}
}
