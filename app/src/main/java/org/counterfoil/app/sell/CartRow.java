package org.counterfoil.app.sell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.money.Totals;
import org.counterfoil.core.sale.BasketLine;
import org.joda.money.Money;
import org.kordamp.ikonli.feather.Feather;

/// A line of the cart. A click opens it for changing in place, below itself.
final class CartRow extends VBox {
  private final CounterModel model;
  private final int index;
  private final Label name = CartView.name("");
  private final Label detail = Nodes.text("", "caption");
  private final Label quantity = Nodes.text("", "num", "strong", "sell-quantity");
  private final Label price = Nodes.text("", "money", "muted");
  private final Label total = Nodes.text("", "money", "strong", "item-name");
  private final HBox row;
  private Optional<LineEditModel> open = Optional.empty();

  CartRow(CounterModel model, int index) {
    this.model = model;
    this.index = index;
    name.setMinWidth(0);
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    detail.setWrapText(true);
    detail.setMinHeight(USE_PREF_SIZE);
    detail.visibleProperty().bind(detail.textProperty().isNotEmpty());
    detail.managedProperty().bind(detail.visibleProperty());
    var words = new VBox(name, detail);
    words.getStyleClass().add("center-start");
    words.setMinWidth(0);
    price.getStyleClass().add("sell-price");
    total.getStyleClass().add("sell-sum");
    var remove = quietButton("sell.line.remove", Feather.X, () -> model.remove(index));
    row = new HBox(Nodes.grow(words), stepper(), price, total, remove);
    row.getStyleClass().add("cart-row");
    row.setOnMouseClicked(_ -> clicked());
    getChildren().add(row);
  }

  private Node stepper() {
    var less = quietButton("sell.line.less", Feather.MINUS, () -> step(BigDecimal.ONE.negate()));
    var more = quietButton("sell.line.more", Feather.PLUS, () -> step(BigDecimal.ONE));
    var box = new HBox(less, quantity, more);
    box.getStyleClass().add("qty-box");
    return Nodes.fit(box);
  }

  private static Button quietButton(String key, Feather icon, Runnable action) {
    var button = Nodes.fit(Nodes.iconButton(key, icon, action));
    button.setFocusTraversable(false);
    return button;
  }

  private void step(BigDecimal by) {
    model.closeEdit();
    model.basket().selected().set(index);
    model.basket().add(index, by);
  }

  private void clicked() {
    boolean other = model.basket().selected().get() != index;
    if (other) {
      model.closeEdit();
      model.basket().selected().set(index);
    }
    model.edit();
  }

  void light(boolean chosen) {
    row.getStyleClass().remove("selected");
    if (chosen) {
      row.getStyleClass().add("selected");
    }
  }

  void refresh() {
    if (index >= model.basket().lines().size()) {
      return;
    }
    var line = model.basket().lines().get(index);
    var formats = Formats.current();
    var currency = model.basket().business().currency();
    name.setText(line.description());
    detail.setText(detail(line, formats));
    quantity.setText(formats.quantity(line.quantity()));
    price.setText(formats.money(Money.of(currency, line.unitPrice(), RoundingMode.HALF_UP)));
    total.setText(total(formats));
    row.setAccessibleText(name.getText() + ", " + quantity.getText() + ", " + total.getText());
    showEdit(model.editing().get().filter(edit -> edit.index() == index));
  }

  private String total(Formats formats) {
    return switch (model.basket().totals().get()) {
      case Answer.Given<Totals>(var sums, var _) -> {
        var line = sums.lines().get(index);
        yield formats.money(line.price().minus(line.lineDiscount()));
      }
      case Answer.Refused<Totals> _ -> "";
    };
  }

  private static String detail(BasketLine line, Formats formats) {
    var parts = new ArrayList<String>();
    switch (line.discount()) {
      case Discount.Percent(var percent) when percent.signum() > 0 ->
          parts.add(Texts.of("sell.line.off", formats.percent(percent)));
      case Discount.Percent _ -> {}
      case Discount.Amount(var amount) ->
          parts.add(Texts.of("sell.line.off", formats.money(amount)));
    }
    if (line.priceOverridden()) {
      parts.add(Texts.of("sell.line.price-changed"));
    }
    if (!line.note().isEmpty()) {
      parts.add(line.note());
    }
    return String.join(" · ", parts);
  }

  private void showEdit(Optional<LineEditModel> edit) {
    if (!edit.equals(open)) {
      open = edit;
      getChildren().setAll(row);
      edit.ifPresent(this::open);
    }
  }

  private void open(LineEditModel edit) {
    var fields = new LineEditView(edit, model);
    getChildren().add(fields);
    fields.focus();
  }
}
