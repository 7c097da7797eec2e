package org.counterfoil.app.sell;

import javafx.scene.layout.HBox;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.core.customer.CustomerQueries.Line;

/// The customer's name above the lines while the money is taken.
final class GuestStrip extends HBox {
  GuestStrip(GuestModel guest) {
    getStyleClass().addAll("card-head", "sell-guest");
    guest.customer().subscribe(found -> found.ifPresent(this::show));
  }

  private void show(Line customer) {
    var phone = customer.phone();
    getChildren()
        .setAll(
            Nodes.avatar(customer.name()),
            Nodes.column(
                "gap-2",
                Nodes.text(customer.name(), "item-name"),
                Nodes.text(phone == null ? customer.number() : phone, "caption", "latin")));
  }
}
