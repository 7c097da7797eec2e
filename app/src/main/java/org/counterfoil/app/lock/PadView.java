package org.counterfoil.app.lock;

import java.util.function.IntConsumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Texts;
import org.kordamp.ikonli.feather.Feather;

/// The digits for a finger, in the order of a phone in every language; never in the tab order, for
/// the keyboard types the PIN itself.
final class PadView extends GridPane {
  private static final int COLUMNS = 3;

  PadView(IntConsumer onDigit, Runnable onErase) {
    getStyleClass().add("numeric-pad");
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    for (int i = 0; i < COLUMNS; i++) {
      var column = new ColumnConstraints();
      column.setPercentWidth(100.0 / COLUMNS);
      column.setHgrow(Priority.ALWAYS);
      getColumnConstraints().add(column);
    }
    for (int digit = 1; digit <= 9; digit++) {
      add(key(digit, onDigit), (digit - 1) % COLUMNS, (digit - 1) / COLUMNS);
    }
    var erase = Nodes.iconButton("lock.erase", Feather.DELETE, onErase);
    erase.getStyleClass().setAll("button", "pad-key", "large");
    erase.setFocusTraversable(false);
    add(key(0, onDigit), 1, COLUMNS);
    add(erase, 2, COLUMNS);
  }

  private static Button key(int digit, IntConsumer onDigit) {
    var key = new Button();
    key.textProperty().bind(Texts.language().map(language -> new Formats(language).number(digit)));
    key.getStyleClass().addAll("pad-key", "large", "num", "strong");
    key.setFocusTraversable(false);
    key.setOnAction(_ -> onDigit.accept(digit));
    return key;
  }
}
