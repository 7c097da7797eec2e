package org.counterfoil.app.sell;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.KeyAction;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Scroller;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.customer.CustomerQueries.Line;
import org.counterfoil.core.sale.SaleKind;
import org.kordamp.ikonli.feather.Feather;

/// Who buys and what to know of them, with the other things the counter does, and the way to pay.
final class CustomerCard extends VBox implements CounterView.Focusable {
  private final CounterModel model;
  private final VBox customer = Nodes.card();

  /// @param onNoted when the note is written
  CustomerCard(CounterModel model, Runnable onNoted) {
    this.model = model;
    getStyleClass().add("gap-16");
    var scroll = new Scroller(Nodes.column("gap-16", customer, note(onNoted)));
    scroll.setFocusTraversable(false);
    scroll.setMinHeight(0);
    Nodes.grow(scroll);
    getChildren().addAll(scroll, payRow());
    model.guest().customer().subscribe(this::show);
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public Node firstFocus() {
    return this;
  }

  private Node note(Runnable onNoted) {
    var field = BasketNote.field("sell.sale-note", model.basket(), SaleKind.SALE, onNoted);
    var card = Nodes.card(field);
    var sells =
        Bindings.createBooleanBinding(
            () -> !model.basket().isReturn() && !model.basket().isEmpty(), model.basket().draft());
    card.visibleProperty().bind(sells);
    card.managedProperty().bind(sells);
    return card;
  }

  private Node payRow() {
    var pay = Nodes.primary("sell.pay", Feather.CHECK, model::pay);
    pay.setId("sell-pay");
    pay.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Texts.of(model.basket().isReturn() ? "sell.done.refund" : "sell.pay"),
                model.basket().draft(),
                Texts.language()));
    pay.getStyleClass().addAll("big", "fill");
    pay.setFocusTraversable(false);
    return Nodes.row("gap-12", Nodes.grow(pay), Nodes.keyCap(KeyAction.plain(KeyCode.F9)));
  }

  private void show(Optional<Line> found) {
    customer.setVisible(model.may(Permission.SEE_CUSTOMERS));
    customer.getChildren().clear();
    found.ifPresentOrElse(this::known, this::nobody);
  }

  private void nobody() {
    var find = Nodes.secondary("sell.customer.find", Feather.USER_PLUS, model::findCustomer);
    find.setFocusTraversable(false);
    customer
        .getChildren()
        .addAll(
            Nodes.label("sell.customer.title", "card-title"),
            Nodes.wrapped("sell.customer.nobody", "muted"),
            Nodes.row("gap-12", find, Nodes.keyCap(KeyAction.plain(KeyCode.F2))));
  }

  private void known(Line found) {
    var remove = Nodes.iconButton("sell.customer.remove", Feather.X, model.guest()::remove);
    remove.setFocusTraversable(false);
    var name = Nodes.text(found.name(), "card-title", "wrap");
    name.setMinHeight(USE_PREF_SIZE);
    var words = Nodes.column("gap-2", name, Nodes.text(found.number(), "caption", "latin"));
    var head = new HBox(Nodes.avatar(found.name()), Nodes.grow(words), remove);
    head.getStyleClass().addAll("gap-12", "center-start");
    customer.getChildren().add(head);
    fact("sell.customer.phone", found.phone());
    fact("sell.customer.email", found.email());
    var alert = found.alertNote();
    if (alert != null && !alert.isBlank()) {
      var strip =
          Nodes.banner(
              Tone.WARNING,
              Texts.bind("sell.customer.alert"),
              new javafx.beans.property.SimpleStringProperty(alert));
      customer.getChildren().add(strip);
    }
  }

  private void fact(String key, @org.jspecify.annotations.Nullable String value) {
    if (value != null && !value.isBlank()) {
      customer
          .getChildren()
          .add(Nodes.column("gap-2", Nodes.label(key, "caption"), Nodes.text(value, "latin")));
    }
  }
}
