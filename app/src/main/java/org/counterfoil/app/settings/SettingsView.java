package org.counterfoil.app.settings;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.kit.Scroller;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.kordamp.ikonli.feather.Feather;

/// Everything that can be set, as cards.
final class SettingsView extends VBox implements Screen {
  /// A card.
  ///
  /// @param key of its title; its words follow under `.card`
  record Card(String key, Feather icon, Runnable open) {}

  private final FlowPane tiles = new FlowPane();

  SettingsView(List<Card> cards) {
    getStyleClass().add("page");
    tiles.getStyleClass().add("gap-16");
    cards.forEach(card -> tiles.getChildren().add(tile(card)));
    var scroll = new Scroller(tiles);
    getChildren().addAll(Nodes.label("settings.title", "page-title"), Nodes.grow(scroll));
  }

  private static Node tile(Card card) {
    var words =
        Nodes.column(
            "gap-2",
            Nodes.wrapped(card.key(), "section-title"),
            Nodes.wrapped(card.key() + ".card", "muted", "t-13"));
    // No button: its graphic would not wrap, and the words must at large text.
    var tile = Nodes.row("gap-12", Nodes.iconTile(card.icon(), Tone.INFO), Nodes.grow(words));
    tile.setId("settings-" + card.key().substring(card.key().indexOf('.') + 1));
    tile.getStyleClass().addAll("settings-tile", "w-24");
    tile.setFocusTraversable(true);
    tile.setAccessibleRole(AccessibleRole.BUTTON);
    tile.accessibleTextProperty().bind(Texts.bind(card.key()));
    tile.setOnMouseClicked(_ -> card.open().run());
    tile.setOnKeyPressed(
        pressed -> {
          if (pressed.getCode() == KeyCode.ENTER || pressed.getCode() == KeyCode.SPACE) {
            pressed.consume();
            card.open().run();
          }
        });
    return tile;
  }

  @Override
  public Parent content() {
    return this;
  }

  @Override
  public Node firstFocus() {
    return tiles.getChildren().isEmpty() ? this : tiles.getChildren().getFirst();
  }
}
