package org.counterfoil.app.product;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.EmptyState;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.PagedTable;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.kit.SearchField;
import org.counterfoil.app.kit.StatusKeys;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.product.ProductsViewModel.Shown;
import org.counterfoil.core.money.Amounts;
import org.counterfoil.core.product.ProductQueries.Line;
import org.joda.money.CurrencyUnit;
import org.kordamp.ikonli.feather.Feather;

/// All goods, and in their place the page of one or the taking over from a file.
final class ProductsView extends StackPane implements Screen {
  /// What the list can lead to; empty where the role forbids.
  ///
  /// @param form shows the page of a product, or of a new one, in the view
  /// @param importing builds the taking over from a file, with the way back
  record Ways(
      Optional<BiConsumer<Optional<Line>, ProductsView>> form,
      Optional<Function<Runnable, ImportView>> importing) {}

  private final ProductsViewModel model;
  private final CurrencyUnit currency;
  private final Ways ways;
  private final SearchField search;
  private final VBox list = new VBox();
  private Optional<ImportView> importing = Optional.empty();

  ProductsView(ProductsViewModel model, CurrencyUnit currency, Ways ways) {
    this.model = model;
    this.currency = currency;
    this.ways = ways;
    search = new SearchField("product.search", model::search);
    search.setId("product-search");
    search.getStyleClass().add("head-search");
    list.getStyleClass().add("page");
    list.getChildren().addAll(head(), Nodes.grow(body()));
    getChildren().add(list);
  }

  private Node head() {
    var count =
        Nodes.text(
            Bindings.createStringBinding(
                () -> Texts.count("product.count", model.count().get()),
                model.count(),
                Texts.language()),
            "muted");
    var head =
        Nodes.row(
            "gap-12",
            Nodes.fit(Nodes.label("product.title", "page-title")),
            Nodes.fit(count),
            Nodes.spacer(),
            search);
    ways.importing()
        .ifPresent(
            _ ->
                head.getChildren()
                    .add(Nodes.secondary("product.import", Feather.DOWNLOAD, this::importing)));
    ways.form()
        .ifPresent(
            _ -> head.getChildren().add(Nodes.primary("product.new", Feather.PLUS, this::create)));
    return head;
  }

  private Node body() {
    var table =
        new PagedTable<Line>("product.title", this::open)
            .column("product.column.sku", 0.16, Line::sku, "latin", "num", "muted")
            .column("product.column.name", 0.36, Line::name, "medium")
            .column(
                "product.column.category",
                0.18,
                line -> line.category() == null ? "" : line.category(),
                "muted")
            .column("product.column.price", 0.15, this::price, "money")
            .column("product.column.on-hand", 0.15, this::onHand, "money");
    table.itemsProperty().bind(model.rows());
    var card = Nodes.card(Nodes.grow(table));
    card.getStyleClass().add("flush");
    var none = new EmptyState(Feather.PACKAGE, "product.empty", this::create);
    var notFound = new EmptyState(Feather.SEARCH, "product.not-found", this::create);
    card.visibleProperty().bind(model.shown().isEqualTo(Shown.LIST));
    none.visibleProperty().bind(model.shown().isEqualTo(Shown.NONE));
    notFound.visibleProperty().bind(model.shown().isEqualTo(Shown.NOT_FOUND));
    none.action().setVisible(ways.form().isPresent());
    notFound.action().setVisible(ways.form().isPresent());
    return new StackPane(card, none, notFound);
  }

  private String price(Line line) {
    return model.isRead(line) ? Formats.current().money(Amounts.of(currency, line.price())) : "";
  }

  private String onHand(Line line) {
    return model.isRead(line) ? Formats.current().quantity(line.onHand()) : "";
  }

  private void open(Line line) {
    if (model.isRead(line)) {
      ways.form().ifPresent(form -> form.accept(Optional.of(line), this));
    }
  }

  private void create() {
    ways.form().ifPresent(form -> form.accept(Optional.empty(), this));
  }

  private void importing() {
    if (importing.isEmpty()) {
      importing = ways.importing().map(build -> build.apply(this::back));
    }
    importing.ifPresent(this::show);
  }

  /// Puts a page in the place of the list.
  void show(Node page) {
    getChildren().setAll(page);
    if (page instanceof ProductFormView form) {
      form.firstFocus().requestFocus();
    }
  }

  /// Returns to the list.
  void back() {
    getChildren().setAll(list);
    model.refresh();
    search.requestFocus();
  }

  @Override
  public Parent content() {
    return this;
  }

  @Override
  public StatusKeys keys() {
    return ways.form().isEmpty()
        ? StatusKeys.NONE
        : StatusKeys.of().on(KeyCode.F3, "product.new", this::create).build();
  }

  @Override
  public Node firstFocus() {
    return search;
  }

  @Override
  public void shown() {
    model.refresh();
  }

  @Override
  public boolean stepBack() {
    if (getChildren().contains(list)) {
      return false;
    }
    back();
    return true;
  }

  @Override
  public boolean scanned(String code) {
    if (getChildren().getFirst() instanceof ProductFormView form) {
      form.scanned(code);
      return true;
    }
    if (getChildren().contains(list)) {
      search.setText(code);
      model.search(code);
      return true;
    }
    return false;
  }
}
