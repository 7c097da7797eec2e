package org.counterfoil.app.sell;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.core.sale.TenderInput;
import org.kordamp.ikonli.feather.Feather;

/// The tenders taken so far, each of which can be given back.
final class TenderList extends VBox {
  private final PaymentModel payment;

  TenderList(PaymentModel payment) {
    this.payment = payment;
    getStyleClass().add("gap-8");
    payment.tenders().subscribe(this::show);
    show();
  }

  private void show() {
    getChildren().setAll(payment.tenders().stream().map(this::row).toList());
    setManaged(!getChildren().isEmpty());
  }

  private Node row(TenderInput tender) {
    var words = new VBox(Nodes.text(Texts.of(TenderWords.key(tender.kind())), "name"));
    if (!tender.reference().isEmpty()) {
      words.getChildren().add(Nodes.text(tender.reference(), "caption", "latin"));
    }
    var amount = Nodes.text(Formats.current().money(tender.given().abs()), "money", "strong");
    var remove = Nodes.iconButton("sell.pay.remove", Feather.X, () -> payment.remove(tender));
    remove.setFocusTraversable(false);
    var row =
        new HBox(
            Nodes.iconTile(TenderWords.icon(tender.kind()), Tone.SUCCESS),
            Nodes.grow(words),
            Nodes.fit(amount),
            remove);
    row.getStyleClass().add("tender-row");
    return row;
  }
}
