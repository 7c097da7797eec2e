package org.counterfoil.app.start;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.counterfoil.app.kit.Nodes;
import org.kordamp.ikonli.feather.Feather;

/// What stands in the window until the store is open: mostly for less than a second, longer where
/// much has to be recovered. Stands inside [org.counterfoil.app.kit.Layers].
public final class OpeningView extends StackPane {
  public OpeningView() {
    setId("opening");
    var column = Nodes.column("gap-20", brandMark(), Nodes.label("start.opening", "lead", "muted"));
    column.setAlignment(Pos.CENTER);
    getChildren().add(column);
    getStyleClass().add("screen");
  }

  static Node brandMark() {
    var mark = new HBox(Nodes.icon(Feather.LAYERS, "i-22"));
    mark.getStyleClass().addAll("brand-mark", "large", "center");
    return mark;
  }
}
