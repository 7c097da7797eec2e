package org.counterfoil.app.product;

import java.math.BigDecimal;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.counterfoil.app.kit.Typed;
import org.counterfoil.app.kit.Work;
import org.counterfoil.core.organisation.StoreId;
import org.counterfoil.core.product.ProductId;
import org.counterfoil.core.stock.AdjustStock;
import org.counterfoil.core.stock.Stock;

/// What is on hand of one product, and correcting it.
final class StockViewModel {
  private final Stock stock;
  private final Work work;
  private final ProductId product;
  private final StoreId store;
  private final ObjectProperty<BigDecimal> onHand;
  private final StringProperty quantity = new SimpleStringProperty("");
  private final StringProperty quantityError = new SimpleStringProperty("");
  private final StringProperty note = new SimpleStringProperty("");
  private final StringProperty noteError = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();

  StockViewModel(Stock stock, Work work, ProductId product, StoreId store, BigDecimal onHand) {
    this.stock = stock;
    this.work = work;
    this.product = product;
    this.store = store;
    this.onHand = new SimpleObjectProperty<>(onHand);
    quantity.subscribe(_ -> quantityError.set(""));
    note.subscribe(_ -> noteError.set(""));
  }

  ObjectProperty<BigDecimal> onHand() {
    return onHand;
  }

  StringProperty quantity() {
    return quantity;
  }

  StringProperty quantityError() {
    return quantityError;
  }

  StringProperty note() {
    return note;
  }

  StringProperty noteError() {
    return noteError;
  }

  BooleanProperty busy() {
    return busy;
  }

  void adjust() {
    if (busy.get()) {
      return;
    }
    switch (Typed.quantity(quantity.get())) {
      case Typed.Good<BigDecimal>(var by) -> {
        var keyed = quantity.get();
        var why = note.get();
        var command = new AdjustStock.Command(product, store, by, why.strip());
        work.run(busy, () -> stock.adjust().adjust(command), it -> adjusted(keyed, why, it));
      }
      case Typed.Bad<BigDecimal> bad -> quantityError.set(bad.words());
    }
  }

  private void adjusted(String keyed, String noted, AdjustStock.Outcome outcome) {
    switch (outcome) {
      case AdjustStock.Outcome.Adjusted() -> {
        Typed.clear(quantity, keyed);
        Typed.clear(note, noted);
        work.run(() -> stock.queries().onHand(product, store), onHand::set);
      }
      case AdjustStock.Outcome.NotAdjusted(var why) -> refused(why);
    }
  }

  private void refused(AdjustStock.Refusal why) {
    var error =
        switch (why) {
          case NOTHING_TO_DO, QUANTITY_TOO_LARGE -> quantityError;
          case NOTE_MISSING, NOTE_TOO_LONG -> noteError;
        };
    error.set(ProductWords.refusal(why));
  }
}
