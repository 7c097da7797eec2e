package org.counterfoil.app.kit;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What stands where a list has nothing yet: what belongs there, and the action that fills it.
/// Words: `<key>.title`, `<key>.words`, `<key>.action`.
public final class EmptyState extends VBox {
  private final Button action;

  public EmptyState(Feather icon, String key, Runnable onAction) {
    getStyleClass().add("empty-state");
    action = Nodes.primary(key + ".action", Feather.PLUS, onAction);
    getChildren()
        .addAll(
            Nodes.iconTile(icon, Tone.INFO, "large"),
            Nodes.wrapped(key + ".title", "card-title"),
            Nodes.wrapped(key + ".words", "muted"),
            action);
  }

  /// The button, for an icon of its own or to be hidden where a role forbids the action.
  public Button action() {
    return action;
  }
}
