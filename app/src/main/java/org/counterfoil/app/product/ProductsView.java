package org.counterfoil.app.product;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.PagedTable;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.kit.SearchedList;
import org.counterfoil.app.kit.SearchedPage;
import org.counterfoil.app.kit.StatusKeys;
import org.counterfoil.core.money.Amounts;
import org.counterfoil.core.product.ProductId;
import org.counterfoil.core.product.ProductQueries.Line;
import org.joda.money.CurrencyUnit;
import org.kordamp.ikonli.feather.Feather;

/// All goods, and in their place the page of one or the taking over from a file.
final class ProductsView extends StackPane implements Screen {
  /// What the list can lead to; empty where the role forbids.
  ///
  /// @param form hands over the page of a product, or of a new one, as soon as it was read
  /// @param importing builds the taking over from a file, with the way back
  record Ways(
      Optional<BiConsumer<Optional<ProductId>, Slot>> form,
      Optional<Function<Runnable, ImportView>> importing) {}

  /// Where one page that was asked for is put. One that comes too late is not shown, and what a
  /// page does later is done while it is shown only: else it would take what is typed into the next
  /// one.
  interface Slot {
    void show(Node page);

    /// Returns to the list.
    void leave();
  }

  private final SearchedList<Line> goods;
  private final CurrencyUnit currency;
  private final Ways ways;
  private final SearchedPage<Line> list;
  private Optional<ImportView> importing = Optional.empty();

  /// Counts what was asked to stand here.
  private int asked;

  ProductsView(SearchedList<Line> goods, CurrencyUnit currency, Ways ways) {
    this.goods = goods;
    this.currency = currency;
    this.ways = ways;
    list =
        new SearchedPage<>(
            "product", goods, table(), Feather.PACKAGE, ways.form().map(_ -> this::create));
    ways.importing()
        .ifPresent(
            _ -> list.add(Nodes.secondary("product.import", Feather.DOWNLOAD, this::importing)));
    ways.form().ifPresent(_ -> list.add(Nodes.primary("product.new", Feather.PLUS, this::create)));
    getChildren().add(list);
  }

  private PagedTable<Line> table() {
    return new PagedTable<Line>("product.title", this::open)
        .column("product.column.sku", 0.16, Line::sku, "latin", "num", "muted")
        .column("product.column.name", 0.36, Line::name, "medium")
        .column(
            "product.column.category",
            0.18,
            line -> line.category() == null ? "" : line.category(),
            "muted")
        .column("product.column.price", 0.15, this::price, "money")
        .column("product.column.on-hand", 0.15, this::onHand, "money");
  }

  private String price(Line line) {
    return goods.isRead(line) ? Formats.current().money(Amounts.of(currency, line.price())) : "";
  }

  private String onHand(Line line) {
    return goods.isRead(line) ? Formats.current().quantity(line.onHand()) : "";
  }

  private void open(Line line) {
    if (goods.isRead(line)) {
      ways.form().ifPresent(form -> form.accept(Optional.of(line.id()), slot()));
    }
  }

  private void create() {
    ways.form().ifPresent(form -> form.accept(Optional.empty(), slot()));
  }

  private void importing() {
    if (importing.isEmpty()) {
      importing = ways.importing().map(build -> build.apply(this::back));
    }
    importing.ifPresent(slot()::show);
  }

  private Slot slot() {
    asked++;
    int mine = asked;
    return new Slot() {
      @Override
      public void show(Node page) {
        if (mine == asked) {
          put(page);
        }
      }

      @Override
      public void leave() {
        if (mine == asked) {
          back();
        }
      }
    };
  }

  private void put(Node page) {
    getChildren().setAll(page);
    if (page instanceof ProductFormView form) {
      Nodes.focus(this, form.firstFocus());
    }
  }

  private void back() {
    asked++;
    getChildren().setAll(list);
    goods.refresh();
    list.search().requestFocus();
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
    return list.search();
  }

  @Override
  public void shown() {
    goods.refresh();
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
      list.find(code);
      return true;
    }
    return false;
  }
}
