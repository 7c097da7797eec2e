package org.counterfoil.app.sell;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.Field;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.sell.DiscountModel.Measure;
import org.counterfoil.app.sell.DiscountModel.Target;
import org.kordamp.ikonli.feather.Feather;

/// A discount of the chosen line or of the whole sale, in percent or as an amount.
final class DiscountView extends VBox implements CounterView.Focusable {
  private final Field field;

  DiscountView(CounterModel model) {
    var discount = model.discount();
    getStyleClass().add("card");
    field = Field.text("sell.discount", discount.value());
    field.error().bind(discount.error());
    ((TextField) field.input()).setOnAction(_ -> model.giveDiscount());
    var target = new ToggleGroup();
    var line = toggle(target, "sell.discount.line", () -> discount.aim(Target.LINE));
    var sale = toggle(target, "sell.discount.sale", () -> discount.aim(Target.SALE));
    follow(discount.target(), Target.LINE, line);
    follow(discount.target(), Target.SALE, sale);
    line.disableProperty().bind(model.basket().selected().lessThan(0));
    var measure = new ToggleGroup();
    var percent =
        toggle(measure, "sell.discount.percent", () -> discount.measure().set(Measure.PERCENT));
    var amount =
        toggle(measure, "sell.discount.amount", () -> discount.measure().set(Measure.AMOUNT));
    follow(discount.measure(), Measure.PERCENT, percent);
    follow(discount.measure(), Measure.AMOUNT, amount);
    var give = Nodes.primary("sell.discount.give", Feather.CHECK, model::giveDiscount);
    give.getStyleClass().add("fill");
    getChildren()
        .addAll(
            Nodes.label("sell.discount.title", "card-title"),
            Nodes.segment("sell.discount-target", line, sale),
            item(discount),
            Nodes.segment("sell.discount-measure", percent, amount),
            field,
            give,
            Nodes.wrapped("sell.discount.hint", "caption"));
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public Node firstFocus() {
    return field.input();
  }

  /// Which line: by now another one may be the chosen one.
  private static Node item(DiscountModel discount) {
    var item = Nodes.text(discount.item(), "strong", "wrap");
    item.visibleProperty().bind(discount.item().isNotEmpty());
    item.managedProperty().bind(item.visibleProperty());
    return item;
  }

  private ToggleButton toggle(ToggleGroup group, String key, Runnable onChosen) {
    var toggle = Nodes.toggle(key);
    toggle.setToggleGroup(group);
    toggle.setOnAction(
        _ -> {
          toggle.setSelected(true);
          onChosen.run();
          field.input().requestFocus();
        });
    return toggle;
  }

  private static <T> void follow(ObjectProperty<T> property, T value, ToggleButton toggle) {
    property.subscribe(now -> toggle.setSelected(now == value));
  }
}
