package org.counterfoil.app.kit;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/// Who had the focus, and where in its text, before something came to stand over it.
record Focus(@Nullable Node owner, int anchor, int caret) {
  static final Focus NOWHERE = new Focus(null, 0, 0);

  static Focus in(@Nullable Scene scene) {
    var owner = scene == null ? null : scene.getFocusOwner();
    return owner instanceof TextInputControl input
        ? new Focus(owner, input.getAnchor(), input.getCaretPosition())
        : new Focus(owner, 0, 0);
  }

  /// Gives the focus back; `false` where whoever had it is gone, or was nobody. A field that gets
  /// it marks all its text, and the next letter would take the place of what was typed: the cursor
  /// goes where it was.
  boolean giveBack(Layers layers) {
    boolean there = owner != null && owner.getScene() == layers.getScene();
    if (owner != null && there) {
      owner.requestFocus();
      if (owner instanceof TextInputControl input) {
        input.selectRange(anchor, caret);
      }
    }
    return there;
  }
}
