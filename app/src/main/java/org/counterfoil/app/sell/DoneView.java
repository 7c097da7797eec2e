package org.counterfoil.app.sell;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.kordamp.ikonli.feather.Feather;

/// The sale is stored: its number, and the change to hand out. The next scan begins the next sale.
final class DoneView extends VBox implements CounterView.Focusable {
  DoneView(CounterModel model) {
    getStyleClass().addAll("card", "sell-done");
    model.checkout().done().subscribe(done -> done.ifPresent(it -> show(it, model)));
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public Node firstFocus() {
    return this;
  }

  private void show(Ending.Done done, CounterModel model) {
    var formats = Formats.current();
    var change = Nodes.fit(Nodes.text(formats.money(done.handOut()), "money", "huge"));
    change.setId("sell-done-change");
    var panel =
        new VBox(
            Nodes.text(
                Texts.of(done.isReturn() ? "sell.done.refund" : "sell.done.change"), "card-title"),
            change);
    panel.getStyleClass().add("change-panel");
    panel.getStyleClass().add("gap-4");
    var title =
        Nodes.text(Texts.of(done.isReturn() ? "sell.done.return" : "sell.done.sale"), "card-title");
    var number = Nodes.text(done.number(), "num", "t-22", "latin");
    number.setId("sell-done-number");
    var next = Nodes.primary("sell.done.next", Feather.ARROW_RIGHT, model::stepBack);
    next.getStyleClass().addAll("big", "fill");
    next.setFocusTraversable(false);
    getChildren()
        .setAll(
            Nodes.row("gap-12", Nodes.iconTile(Feather.CHECK, Tone.SUCCESS), title),
            number,
            panel,
            total(done),
            Nodes.wrapped("sell.done.receipt", "muted"),
            Nodes.spacer(),
            next);
  }

  private static Node total(Ending.Done done) {
    var formats = Formats.current();
    var total = Texts.of("sell.done.total", formats.moneyWithCode(done.total()));
    var lines = new VBox(Nodes.text(total, "muted", "wrap"));
    if (!done.rounding().isZero()) {
      var rounded = Texts.of("sell.pay.rounding", formats.money(done.rounding()));
      lines.getChildren().add(Nodes.text(rounded, "muted", "wrap"));
    }
    return lines;
  }
}
