package org.counterfoil.app.product;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.Choice;
import org.counterfoil.app.kit.Field;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.MoneyField;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Scroller;
import org.counterfoil.app.product.ProductFormViewModel.Input;
import org.counterfoil.core.tax.TaxQueries.Named;
import org.kordamp.ikonli.feather.Feather;

/// The page of one product: what it is and costs, its codes, and its stock beside.
final class ProductFormView extends VBox {
  private final ProductFormViewModel model;
  private final Field name;
  private final Field sku;

  ProductFormView(
      ProductFormViewModel model,
      List<Named> taxClasses,
      Optional<StockViewModel> stock,
      Runnable back) {
    this.model = model;
    getStyleClass().add("page");
    name = bound("product.name", Input.NAME);
    sku = bound("product.sku", Input.SKU);
    sku.input().setDisable(model.before().isPresent());
    var save = Nodes.primary("kit.save", Feather.CHECK, model::save);
    save.setId("product-save");
    save.disableProperty().bind(model.busy());
    save.setDefaultButton(true);
    var head =
        Nodes.row(
            "gap-12",
            Nodes.label(model.before().isEmpty() ? "product.new" : "product.edit", "page-title"),
            Nodes.spacer(),
            Nodes.secondary("kit.cancel", Feather.X, back),
            save);
    var beside = Nodes.column("gap-16", codes());
    stock.map(this::stock).ifPresent(beside.getChildren()::add);
    var cards = new FlowPane(fields(taxClasses), beside);
    cards.setRowValignment(VPos.TOP);
    cards.getStyleClass().add("gap-16");
    var scroll = new Scroller(cards);
    getChildren().addAll(head, Nodes.grow(scroll));
  }

  Node firstFocus() {
    return model.before().isPresent() ? name.input() : sku.input();
  }

  /// A scanned code is one more of the product.
  void scanned(String code) {
    model.text(Input.BARCODE).set(code);
    model.addBarcode();
  }

  private Field bound(String id, Input input) {
    var field = Field.text(id, model.text(input));
    field.error().bind(model.error(input));
    return field;
  }

  private Field money(String id, Input input) {
    var amount = new MoneyField(model.currency());
    amount.textProperty().bindBidirectional(model.text(input));
    var field = new Field(id, amount);
    field.error().bind(model.error(input));
    return field;
  }

  private Node fields(List<Named> taxClasses) {
    var card =
        Nodes.card(
            sku,
            name,
            bound("product.category", Input.CATEGORY),
            money("product.price", Input.PRICE),
            money("product.cost", Input.COST),
            new Field("product.tax-class", Choice.of(taxClasses, Named::name, model.taxClass())),
            bound("product.unit", Input.UNIT),
            Nodes.check("product.kept-in-stock", model.keptInStock()));
    card.getStyleClass().add("w-32");
    return card;
  }

  private Node codes() {
    var code = bound("product.barcodes", Input.BARCODE);
    code.input()
        .addEventFilter(
            KeyEvent.KEY_PRESSED,
            pressed -> {
              if (pressed.getCode() == KeyCode.ENTER) {
                pressed.consume();
                model.addBarcode();
              }
            });
    var list = Nodes.column("gap-4");
    ListChangeListener<String> show =
        _ -> list.getChildren().setAll(model.barcodes().stream().map(this::code).toList());
    model.barcodes().addListener(show);
    list.getChildren().setAll(model.barcodes().stream().map(this::code).toList());
    var add = Nodes.secondary("product.barcode.add", Feather.PLUS, model::addBarcode);
    var card = Nodes.card(Nodes.label("product.barcodes", "section-title"), list, code, add);
    card.getStyleClass().add("w-24");
    return card;
  }

  private Node code(String code) {
    var remove =
        Nodes.iconButton("product.barcode.remove", Feather.X, () -> model.barcodes().remove(code));
    return Nodes.row("gap-8", Nodes.text(code, "num", "latin"), Nodes.spacer(), remove);
  }

  private Node stock(StockViewModel stock) {
    var onHand =
        Nodes.text(
            stock.onHand().map(quantity -> Formats.current().quantity(quantity)), "value", "num");
    onHand.setId("on-hand");
    var stat = Nodes.column("gap-2", Nodes.label("product.stock.on-hand", "name"), onHand);
    stat.getStyleClass().addAll("stat", "small");
    var quantity = Field.text("product.quantity", stock.quantity());
    quantity.error().bind(stock.quantityError());
    var note = Field.text("product.note", stock.note());
    note.error().bind(stock.noteError());
    var adjust = Nodes.secondary("product.stock.adjust", Feather.REFRESH_CW, stock::adjust);
    adjust.setId("stock-adjust");
    adjust.disableProperty().bind(stock.busy());
    var card =
        Nodes.card(Nodes.label("product.stock", "section-title"), stat, quantity, note, adjust);
    card.getStyleClass().add("w-24");
    return card;
  }
}
