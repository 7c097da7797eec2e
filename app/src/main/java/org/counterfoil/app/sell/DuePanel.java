package org.counterfoil.app.sell;

import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.sell.PaymentModel.State;
import org.joda.money.Money;

/// What is to pay, what was received, what is still due, and how cash was rounded.
final class DuePanel extends VBox {
  DuePanel(PaymentModel payment) {
    getStyleClass().add("gap-4");
    payment.state().subscribe(this::show);
  }

  private void show(State state) {
    var panel =
        new HBox(
            stat("sell.pay.to-pay", state.toPay()),
            Nodes.spacer(),
            stat("sell.pay.received", state.received()),
            Nodes.spacer(),
            stat("sell.pay.still-due", state.stillDue()));
    panel.getStyleClass().addAll("change-panel", "due");
    getChildren().setAll(panel);
    if (!state.rounding().isZero()) {
      var words = Texts.of("sell.pay.rounding", Formats.current().money(state.rounding()));
      var line = Nodes.text(words, "caption", "wrap");
      line.setMinHeight(USE_PREF_SIZE);
      line.setId("sell-rounding");
      getChildren().add(line);
    }
  }

  private static VBox stat(String words, Money amount) {
    return new VBox(
        Nodes.fit(Nodes.text(Texts.of(words), "name")),
        Nodes.fit(Nodes.text(Formats.current().money(amount), "value", "num", "strong")));
  }
}
