package org.counterfoil.app.kit;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The help of one input, beside it, inside the window: what it is, an example, why it matters.
final class HelpPanel extends VBox {
  private static final double GAP = 8;

  private final Help help;

  private HelpPanel(Help help) {
    this.help = help;
    setId("field-help");
    getStyleClass().addAll("field-help", "gap-8");
    var title = Nodes.label(help.key("label"), "section-title");
    var close =
        Nodes.iconButton("kit.close", Feather.X, () -> Layers.around(help.about()).closeHelp());
    close.setFocusTraversable(false);
    getChildren()
        .addAll(
            Nodes.row(
                "gap-8", Nodes.icon(Feather.HELP_CIRCLE, "accent"), title, Nodes.spacer(), close),
            Nodes.wrapped(help.key("tooltip")),
            part("kit.help.example", "example"),
            part("kit.help.why", "why"));
  }

  static void show(Help help) {
    Layers.around(help.about()).showHelp(new HelpPanel(help));
  }

  /// Where the panel stands best: below the input, above it where there is no room below.
  void place(double width, double height) {
    var about = help.about();
    Bounds at = getParent().sceneToLocal(about.localToScene(about.getLayoutBounds()));
    double ownWidth = prefWidth(-1);
    double ownHeight = prefHeight(ownWidth);
    boolean below = at.getMaxY() + GAP + ownHeight <= height;
    double y = below ? at.getMaxY() + GAP : Math.max(GAP, at.getMinY() - GAP - ownHeight);
    double x = Math.clamp(at.getMinX(), GAP, Math.max(GAP, width - ownWidth - GAP));
    resizeRelocate(x, y, ownWidth, Math.min(ownHeight, height - y));
  }

  private Node part(String head, String part) {
    Label words = Nodes.wrapped(help.key(part), "t-13");
    return Nodes.column("gap-2", Nodes.label(head, "caption", "medium"), words);
  }
}
