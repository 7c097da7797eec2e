package org.counterfoil.app.product;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.counterfoil.app.kit.Typed;
import org.counterfoil.app.kit.Work;
import org.counterfoil.core.product.Products;
import org.counterfoil.core.product.RemoveBarcode;
import org.counterfoil.core.product.SaveProduct;
import org.counterfoil.core.tax.TaxQueries.Named;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// What is typed about a product, and what became of saving it.
final class ProductFormViewModel {
  enum Input {
    SKU,
    NAME,
    CATEGORY,
    PRICE,
    COST,
    UNIT,
    BARCODE
  }

  private final Products products;
  private final Work work;
  private final CurrencyUnit currency;
  private final Optional<OpenProduct> before;
  private final Runnable onSaved;
  private final Map<Input, StringProperty> texts = new EnumMap<>(Input.class);
  private final Map<Input, StringProperty> errors = new EnumMap<>(Input.class);
  private final ObjectProperty<Named> taxClass;
  private final BooleanProperty keptInStock = new SimpleBooleanProperty(true);
  private final ObservableList<String> barcodes = FXCollections.observableArrayList();
  private final BooleanProperty busy = new SimpleBooleanProperty();

  /// @param before the product as it is; empty for a new one
  /// @param standard the tax class a new one begins with
  ProductFormViewModel(
      Products products,
      Work work,
      CurrencyUnit currency,
      Named standard,
      Optional<OpenProduct> before,
      Runnable onSaved) {
    this.products = products;
    this.work = work;
    this.currency = currency;
    this.before = before;
    this.onSaved = onSaved;
    taxClass = new SimpleObjectProperty<>(standard);
    for (var input : Input.values()) {
      texts.put(input, new SimpleStringProperty(""));
      errors.put(input, new SimpleStringProperty(""));
      text(input).subscribe(_ -> error(input).set(""));
    }
    text(Input.UNIT).set("each");
    before.ifPresent(this::begin);
  }

  private void begin(OpenProduct open) {
    var product = open.product();
    text(Input.SKU).set(product.sku());
    text(Input.NAME).set(product.name());
    text(Input.CATEGORY).set(String.join(" > ", open.category()));
    text(Input.PRICE).set(amount(product.price()));
    text(Input.COST).set(amount(product.cost()));
    text(Input.UNIT).set(product.unit());
    keptInStock.set(product.keptInStock());
    taxClass.set(open.taxClass());
    barcodes.setAll(open.barcodes());
  }

  private String amount(BigDecimal amount) {
    return amount
        .setScale(currency.getDecimalPlaces(), java.math.RoundingMode.HALF_UP)
        .toPlainString();
  }

  StringProperty text(Input input) {
    return Objects.requireNonNull(texts.get(input));
  }

  StringProperty error(Input input) {
    return Objects.requireNonNull(errors.get(input));
  }

  ObjectProperty<Named> taxClass() {
    return taxClass;
  }

  BooleanProperty keptInStock() {
    return keptInStock;
  }

  ObservableList<String> barcodes() {
    return barcodes;
  }

  BooleanProperty busy() {
    return busy;
  }

  Optional<OpenProduct> before() {
    return before;
  }

  CurrencyUnit currency() {
    return currency;
  }

  /// Takes the typed code into the list; a scanned one comes the same way.
  void addBarcode() {
    var code = text(Input.BARCODE).get().strip();
    if (!code.isEmpty() && !barcodes.contains(code)) {
      barcodes.add(code);
    }
    text(Input.BARCODE).set("");
  }

  void save() {
    if (busy.get()) {
      return;
    }
    addBarcode();
    errors.values().forEach(error -> error.set(""));
    var price = amount(Input.PRICE);
    var cost =
        text(Input.COST).get().isBlank() ? Optional.of(Money.zero(currency)) : amount(Input.COST);
    if (price.isEmpty() || cost.isEmpty()) {
      return;
    }
    var command = command(price.get(), cost.get());
    work.run(busy, () -> store(command), this::saved);
  }

  private SaveProduct.Outcome store(SaveProduct.Command command) {
    if (before.isEmpty()) {
      return products.save().add(command);
    }
    var outcome = products.save().save(command);
    if (!(outcome instanceof SaveProduct.Outcome.NotSaved)) {
      var gone = new ArrayList<>(before.get().barcodes());
      gone.removeAll(command.barcodes());
      var id = before.get().product().id();
      gone.forEach(code -> products.removeBarcode().remove(new RemoveBarcode.Command(id, code)));
    }
    return outcome;
  }

  private Optional<Money> amount(Input input) {
    return switch (Typed.money(text(input).get(), currency)) {
      case Typed.Good<Money>(var amount) -> Optional.of(amount);
      case Typed.Bad<Money> bad -> {
        error(input).set(bad.words());
        yield Optional.empty();
      }
    };
  }

  private SaveProduct.Command command(Money price, Money cost) {
    return new SaveProduct.Command(
        text(Input.SKU).get().strip(),
        text(Input.NAME).get().strip(),
        Arrays.stream(text(Input.CATEGORY).get().split(">", -1))
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .toList(),
        taxClass.get().id(),
        price.getAmount(),
        cost.getAmount(),
        text(Input.UNIT).get().isBlank() ? "each" : text(Input.UNIT).get().strip(),
        keptInStock.get(),
        List.copyOf(barcodes));
  }

  private void saved(SaveProduct.Outcome outcome) {
    switch (outcome) {
      case SaveProduct.Outcome.Added _,
          SaveProduct.Outcome.Changed _,
          SaveProduct.Outcome.Unchanged _ ->
          onSaved.run();
      case SaveProduct.Outcome.NotSaved(var why) -> error(at(why)).set(ProductWords.refusal(why));
    }
  }

  private static Input at(SaveProduct.Refusal why) {
    return switch (why) {
      case SKU_MISSING, SKU_TAKEN -> Input.SKU;
      case NAME_MISSING, TOO_LONG -> Input.NAME;
      case PRICE_MISSING, PRICE_BELOW_ZERO -> Input.PRICE;
      case COST_BELOW_ZERO -> Input.COST;
      case BARCODE_TAKEN -> Input.BARCODE;
    };
  }
}
