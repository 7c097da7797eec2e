package org.counterfoil.app.sell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Typed;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.Permission;
import org.joda.money.Money;

/// A line being changed in place. Every key that makes sense reaches the basket at once; text that
/// makes none stays as typed, with its error, and leaves the basket as it was.
final class LineEditModel {
  private final BasketModel basket;
  private final int index;
  private final Actor actor;
  private final StringProperty quantity = new SimpleStringProperty();
  private final StringProperty price = new SimpleStringProperty();
  private final StringProperty note = new SimpleStringProperty();
  private final StringProperty quantityError = new SimpleStringProperty("");
  private final StringProperty priceError = new SimpleStringProperty("");

  /// @param actor whose rights decide over the price
  LineEditModel(BasketModel basket, int index, Actor actor) {
    this.basket = basket;
    this.index = index;
    this.actor = actor;
    var line = basket.lines().get(index);
    var currency = basket.business().currency();
    quantity.set(Formats.current().quantity(line.quantity()));
    price.set(Formats.current().money(Money.of(currency, line.unitPrice(), RoundingMode.HALF_UP)));
    note.set(line.note());
    quantity.addListener((_, _, typed) -> quantityTyped(typed));
    price.addListener((_, _, typed) -> priceTyped(typed));
    note.addListener((_, _, typed) -> basket.note(index, typed.strip()));
  }

  int index() {
    return index;
  }

  StringProperty quantity() {
    return quantity;
  }

  StringProperty price() {
    return price;
  }

  StringProperty note() {
    return note;
  }

  StringProperty quantityError() {
    return quantityError;
  }

  StringProperty priceError() {
    return priceError;
  }

  boolean mayChangePrice() {
    return actor.may(Permission.OVERRIDE_PRICE);
  }

  /// Whether the line may be left: nothing typed would be lost.
  boolean isGood() {
    return quantityError.get().isEmpty() && priceError.get().isEmpty();
  }

  private void quantityTyped(String typed) {
    switch (Typed.quantity(typed)) {
      case Typed.Good<BigDecimal>(var value) when value.signum() > 0 -> {
        quantityError.set("");
        basket.quantity(index, value);
      }
      case Typed.Good<BigDecimal> _ ->
          quantityError.set(Texts.of("sell.refused.quantity-not-above-zero"));
      case Typed.Bad<BigDecimal> bad -> quantityError.set(bad.words());
    }
  }

  private void priceTyped(String typed) {
    if (!mayChangePrice()) {
      priceError.set(Texts.of("sell.refused.price-not-yours-to-change"));
      return;
    }
    switch (Typed.money(typed, basket.business().currency())) {
      case Typed.Good<Money>(var value) when !value.isNegative() -> {
        priceError.set("");
        basket.price(index, value.getAmount());
      }
      case Typed.Good<Money> _ -> priceError.set(Texts.of("sell.refused.price-below-zero"));
      case Typed.Bad<Money> bad -> priceError.set(bad.words());
    }
  }
}
