package org.counterfoil.app.sell;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.KeyAction;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.sell.PaymentModel.State;
import org.kordamp.ikonli.feather.Feather;

/// The change, to be read across the counter, and the button that finishes.
final class PaymentFoot extends VBox {
  private final HBox change = new HBox();

  PaymentFoot(CounterModel model) {
    getStyleClass().add("gap-12");
    setMinHeight(USE_PREF_SIZE);
    change.getStyleClass().add("change-panel");
    getChildren().addAll(change, finish(model));
    model.payment().state().subscribe(this::show);
  }

  private void show(State state) {
    boolean any = !state.change().isZero();
    change.setVisible(any);
    change.setManaged(any);
    var amount = Nodes.fit(Nodes.text(Formats.current().money(state.change()), "money", "huge"));
    amount.setId("sell-change");
    change
        .getChildren()
        .setAll(
            Nodes.fit(Nodes.text(Texts.of("sell.pay.change"), "card-title")),
            Nodes.spacer(),
            amount);
  }

  private static Node finish(CounterModel model) {
    var finish = Nodes.primary("sell.pay.finish", Feather.CHECK, model.checkout()::take);
    finish.textProperty().unbind();
    model.basket().draft().subscribe(_ -> finish.setText(Texts.of(words(model.basket()))));
    finish.setId("sell-finish");
    finish.getStyleClass().addAll("big", "fill");
    finish.disableProperty().bind(model.checkout().finishing());
    return Nodes.row("gap-12", Nodes.grow(finish), Nodes.keyCap(KeyAction.plain(KeyCode.F9)));
  }

  private static String words(BasketModel basket) {
    return basket.isReturn() ? "sell.pay.finish-return" : "sell.pay.finish";
  }
}
