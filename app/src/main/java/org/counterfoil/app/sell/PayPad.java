package org.counterfoil.app.sell;

import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Texts;
import org.kordamp.ikonli.feather.Feather;

/// Digits for a finger, in the order of a calculator in every language; never in the tab order.
final class PayPad extends GridPane {
  private static final int COLUMNS = 3;

  /// @param decimals of the currency: with none there is a double zero in place of the point
  PayPad(int decimals, Consumer<String> onText, Runnable onErase) {
    getStyleClass().add("numeric-pad");
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    for (int i = 0; i < COLUMNS; i++) {
      var column = new ColumnConstraints();
      column.setPercentWidth(100.0 / COLUMNS);
      column.setHgrow(Priority.ALWAYS);
      getColumnConstraints().add(column);
    }
    for (int digit = 1; digit <= 9; digit++) {
      int row = 2 - (digit - 1) / COLUMNS;
      add(digit(digit, onText), (digit - 1) % COLUMNS, row);
    }
    add(corner(decimals, onText), 0, COLUMNS);
    add(digit(0, onText), 1, COLUMNS);
    var erase = Nodes.iconButton("sell.pad.erase", Feather.DELETE, onErase);
    erase.getStyleClass().setAll("button", "pad-key");
    erase.setFocusTraversable(false);
    add(erase, 2, COLUMNS);
  }

  private static Button digit(int digit, Consumer<String> onText) {
    return key(Formats.current().number(digit), onText);
  }

  private static Button corner(int decimals, Consumer<String> onText) {
    var zero = Formats.current().number(0);
    return decimals == 0 ? key(zero + zero, onText) : key(Texts.of("sell.pad.point"), onText);
  }

  private static Button key(String text, Consumer<String> onText) {
    var key = new Button(text);
    key.getStyleClass().addAll("pad-key", "num");
    key.setFocusTraversable(false);
    key.setOnAction(_ -> onText.accept(text));
    return key;
  }
}
