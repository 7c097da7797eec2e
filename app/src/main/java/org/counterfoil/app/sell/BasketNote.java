package org.counterfoil.app.sell;

import javafx.scene.control.TextField;
import org.counterfoil.app.kit.Field;
import org.counterfoil.core.sale.SaleKind;

/// The field of what is written with a basket: the note of a sale, or why goods come back.
final class BasketNote {
  private BasketNote() {}

  /// @param kind of the baskets it writes to
  /// @param onEnter what Enter does in it
  static Field field(String id, BasketModel basket, SaleKind kind, Runnable onEnter) {
    var input = new TextField();
    basket
        .draft()
        .subscribe(
            draft -> {
              if (!draft.note().equals(input.getText().strip())) {
                input.setText(draft.note());
              }
            });
    input
        .textProperty()
        .addListener(
            (_, _, typed) -> {
              if (basket.draft().get().kind() == kind) {
                basket.note(typed.strip());
              }
            });
    input.setOnAction(_ -> onEnter.run());
    return new Field(id, input);
  }
}
