package org.counterfoil.app.kit;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The help of one field, beside it, inside the window: what it is, an example, why it matters.
final class HelpPanel extends VBox {
  private static final double GAP = 8;

  private final Field field;

  private HelpPanel(Field field) {
    this.field = field;
    setId("field-help");
    getStyleClass().addAll("field-help", "gap-8");
    var title = Nodes.label(field.key("label"), "section-title");
    var close = Nodes.iconButton("kit.close", Feather.X, () -> Layers.around(field).closeHelp());
    close.setFocusTraversable(false);
    getChildren()
        .addAll(
            Nodes.row(
                "gap-8", Nodes.icon(Feather.HELP_CIRCLE, "accent"), title, Nodes.spacer(), close),
            Nodes.wrapped(field.key("tooltip")),
            part("kit.help.example", "example"),
            part("kit.help.why", "why"));
  }

  static void showFor(Field field) {
    Layers.around(field).showHelp(new HelpPanel(field));
  }

  /// Where the panel stands best: below the field, above it where there is no room below.
  void place(double width, double height) {
    Bounds at = getParent().sceneToLocal(field.localToScene(field.getLayoutBounds()));
    double ownWidth = prefWidth(-1);
    double ownHeight = prefHeight(ownWidth);
    boolean below = at.getMaxY() + GAP + ownHeight <= height;
    double y = below ? at.getMaxY() + GAP : Math.max(GAP, at.getMinY() - GAP - ownHeight);
    double x = Math.clamp(at.getMinX(), GAP, Math.max(GAP, width - ownWidth - GAP));
    resizeRelocate(x, y, ownWidth, Math.min(ownHeight, height - y));
  }

  private Node part(String head, String part) {
    Label words = Nodes.wrapped(field.key(part), "t-13");
    return Nodes.column("gap-2", Nodes.label(head, "caption", "medium"), words);
  }
}
