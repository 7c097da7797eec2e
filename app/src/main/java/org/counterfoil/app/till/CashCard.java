package org.counterfoil.app.till;

import javafx.scene.Node;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.Field;
import org.counterfoil.app.kit.MoneyField;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.core.till.CashKind;
import org.kordamp.ikonli.feather.Feather;

/// Cash in, out, or to the safe.
final class CashCard extends VBox {
  CashCard(CashViewModel model) {
    getStyleClass().add("card");
    var input = new MoneyField(model.currency());
    input.textProperty().bindBidirectional(model.amount());
    var amount = Field.money("till.cash-amount", input);
    // Weakly, for the movement being keyed outlives the card.
    amount.error().bindBidirectional(model.amountError());
    var reason = Field.text("till.cash-reason", model.reason());
    reason.error().bindBidirectional(model.reasonError());
    ((javafx.scene.control.TextField) reason.input()).setOnAction(_ -> model.record());
    input.setOnAction(_ -> reason.input().requestFocus());
    var record = Nodes.secondary("till.cash.record", Feather.CHECK, model::record);
    record.disableProperty().bind(model.busy());
    getChildren()
        .addAll(Nodes.label("till.cash.title", "card-title"), kinds(model), amount, reason, record);
  }

  private static Node kinds(CashViewModel model) {
    var group = new ToggleGroup();
    var strip = Nodes.segment("till.cash-kind");
    for (var kind : CashKind.values()) {
      var toggle = Nodes.toggle("till.cash.kind." + Parts.key(kind));
      toggle.setToggleGroup(group);
      toggle.setSelected(model.kind().get() == kind);
      toggle.setOnAction(
          _ -> {
            toggle.setSelected(true);
            model.kind().set(kind);
          });
      strip.getChildren().add(toggle);
    }
    return new FlowPane(strip);
  }
}
