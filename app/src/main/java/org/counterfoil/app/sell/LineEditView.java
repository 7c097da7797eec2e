package org.counterfoil.app.sell;

import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.counterfoil.app.kit.Field;
import org.counterfoil.app.kit.Nodes;

/// The fields of a line, below it: quantity, price where the user may, and note. Enter closes them.
final class LineEditView extends HBox {
  private final Field quantity;

  LineEditView(LineEditModel edit, CounterModel model) {
    getStyleClass().add("sell-line-edit");
    quantity = Field.text("sell.quantity", edit.quantity());
    quantity.error().bind(edit.quantityError());
    add(quantity, edit, model);
    if (edit.mayChangePrice()) {
      var price = Field.text("sell.price", edit.price());
      price.error().bind(edit.priceError());
      add(price, edit, model);
    }
    add(Nodes.grow(Field.text("sell.note", edit.note())), edit, model);
  }

  /// The quantity, so that the next digits replace it.
  void focus() {
    quantity.input().requestFocus();
    ((TextField) quantity.input()).selectAll();
  }

  private void add(Field field, LineEditModel edit, CounterModel model) {
    ((TextField) field.input())
        .setOnAction(
            _ -> {
              if (edit.isGood()) {
                model.closeEdit();
              }
            });
    getChildren().add(field);
  }
}
