package org.counterfoil.app.sell;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Typed;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.sale.BasketLine;
import org.counterfoil.core.sale.Limits;
import org.counterfoil.core.sale.SaleId;
import org.joda.money.Money;

/// A discount being keyed: of what, in what, how much.
final class DiscountModel {
  enum Target {
    LINE,
    SALE
  }

  enum Measure {
    PERCENT,
    AMOUNT
  }

  private final BasketModel basket;
  private final Lane lane;
  private final Limits limits;
  private final ObjectProperty<Target> target = new SimpleObjectProperty<>(Target.LINE);
  private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.PERCENT);
  private final StringProperty value = new SimpleStringProperty("");
  private final StringProperty error = new SimpleStringProperty("");
  private final StringProperty item = new SimpleStringProperty("");

  /// Index of the line the discount was begun for. The chosen line goes on with every scan, and
  /// what was typed must not go with it.
  private int line = -1;

  DiscountModel(BasketModel basket, Lane lane, Limits limits) {
    this.basket = basket;
    this.lane = lane;
    this.limits = limits;
    value.subscribe(() -> error.set(""));
  }

  ObjectProperty<Target> target() {
    return target;
  }

  ObjectProperty<Measure> measure() {
    return measure;
  }

  StringProperty value() {
    return value;
  }

  StringProperty error() {
    return error;
  }

  /// What is on the line it is for; empty for the whole sale.
  StringProperty item() {
    return item;
  }

  /// Begins with the chosen line, or the whole sale where none is chosen.
  void open() {
    aim(basket.selected().get() >= 0 ? Target.LINE : Target.SALE);
  }

  /// From the line to the whole sale and back.
  void turn() {
    aim(target.get() == Target.LINE ? Target.SALE : Target.LINE);
  }

  /// Turns to the discount of the line or of the whole sale, as it is now.
  void aim(Target to) {
    line = basket.selected().get();
    target.set(to == Target.LINE && line < 0 ? Target.SALE : to);
    item.set(target.get() == Target.LINE ? basket.lines().get(line).description() : "");
    show(current());
  }

  /// Gives the discount that was typed, if the user may and the basket can carry it; [#error] says
  /// why not.
  ///
  /// @param onGiven told when it was given
  void give(Runnable onGiven) {
    read().ifPresent(wanted -> ask(wanted, onGiven));
  }

  private void ask(Discount wanted, Runnable onGiven) {
    var lines = new ArrayList<BasketLine>(basket.lines());
    var whole = wanted;
    if (target.get() == Target.LINE) {
      lines.set(line, lines.get(line).withDiscount(wanted));
      whole = basket.draft().get().discount();
    }
    var ofSale = whole;
    var asked = aimedAt();
    var beside = basket.lines();
    lane.run(
        () -> limits.ask(Actor.current(), lines, ofSale),
        refusal -> {
          if (!asked.equals(aimedAt())) {
            error.set(Texts.of("sell.discount.changed"));
          } else if (!beside.equals(basket.lines())) {
            ask(wanted, onGiven); // more was scanned, and counts for what the user may give
          } else {
            refusal.ifPresentOrElse(
                why -> error.set(Ending.words(why)), () -> apply(wanted, onGiven));
          }
        });
  }

  /// What an answer that comes later is about: of one line, or of the sale.
  private record Aim(SaleId sale, Target target, Optional<BasketLine> line) {}

  private Aim aimedAt() {
    var aimed =
        target.get() == Target.LINE && line < basket.lines().size()
            ? Optional.of(basket.lines().get(line))
            : Optional.<BasketLine>empty();
    return new Aim(basket.draft().get().id(), target.get(), aimed);
  }

  private void apply(Discount wanted, Runnable onGiven) {
    var before = current();
    put(wanted);
    var refusal = basket.refusal();
    if (refusal.isPresent()) {
      put(before);
      error.set(refusal.get());
    } else {
      onGiven.run();
    }
  }

  private Discount current() {
    return switch (target.get()) {
      case LINE -> basket.lines().get(line).discount();
      case SALE -> basket.draft().get().discount();
    };
  }

  private void put(Discount discount) {
    switch (target.get()) {
      case LINE -> basket.discount(line, discount);
      case SALE -> basket.discount(discount);
    }
  }

  private void show(Discount now) {
    switch (now) {
      case Discount.Percent(var percent) -> {
        measure.set(Measure.PERCENT);
        value.set(percent.signum() == 0 ? "" : Formats.current().quantity(percent));
      }
      case Discount.Amount(var amount) -> {
        measure.set(Measure.AMOUNT);
        value.set(Formats.current().money(amount));
      }
    }
    error.set("");
  }

  private Optional<Discount> read() {
    if (value.get().isBlank()) {
      return Optional.of(Discount.NONE);
    }
    return switch (measure.get()) {
      case PERCENT -> percent();
      case AMOUNT -> amount();
    };
  }

  private Optional<Discount> percent() {
    return switch (Typed.quantity(value.get().replace("%", "").replace("٪", ""))) {
      case Typed.Good<BigDecimal>(var percent) -> Optional.of(new Discount.Percent(percent));
      case Typed.Bad<BigDecimal> bad -> refused(bad.words());
    };
  }

  private Optional<Discount> amount() {
    return switch (Typed.money(value.get(), basket.business().currency())) {
      case Typed.Good<Money>(var amount) -> Optional.of(new Discount.Amount(amount));
      case Typed.Bad<Money> bad -> refused(bad.words());
    };
  }

  private Optional<Discount> refused(String words) {
    error.set(words);
    return Optional.empty();
  }
}
