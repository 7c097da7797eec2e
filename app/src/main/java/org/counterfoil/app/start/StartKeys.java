package org.counterfoil.app.start;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.counterfoil.app.kit.Nodes;

/// The keys that work before there is a shop, at the foot of the window.
final class StartKeys {
  private StartKeys() {}

  static Node bar(Node... hints) {
    var bar = new HBox(hints);
    bar.getStyleClass().add("status-keys");
    return bar;
  }

  static Node hint(String key, String words) {
    var hint = new HBox(Nodes.fit(Nodes.text(key, "key", "latin")), Nodes.fit(Nodes.label(words)));
    hint.getStyleClass().add("key-hint");
    return hint;
  }
}
