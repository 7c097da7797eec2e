package org.counterfoil.app.product;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.counterfoil.app.kit.PagedList;
import org.counterfoil.app.kit.Work;
import org.counterfoil.core.organisation.StoreId;
import org.counterfoil.core.product.ProductId;
import org.counterfoil.core.product.ProductQueries;
import org.counterfoil.core.product.ProductQueries.Line;

/// The goods by name, or those a search found, with what is on hand in this store.
final class ProductsViewModel {
  /// What the page shows.
  enum Shown {
    NOTHING_YET,
    NONE,
    LIST,
    NOT_FOUND
  }

  private static final int MOST_FOUND = 200;
  private static final Line PLACEHOLDER =
      new Line(
          new ProductId(new UUID(0, 0)),
          "",
          "",
          null,
          java.math.BigDecimal.ZERO,
          java.math.BigDecimal.ZERO,
          true);

  private final ProductQueries queries;
  private final StoreId store;
  private final Work work;
  private final PagedList<Line> all;
  private final ObjectProperty<ObservableList<Line>> rows;
  private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.NOTHING_YET);
  private final LongProperty count = new SimpleLongProperty();
  private String typed = "";

  ProductsViewModel(ProductQueries queries, StoreId store, Work work) {
    this.queries = queries;
    this.store = store;
    this.work = work;
    all = new PagedList<>(work, this::load, PLACEHOLDER);
    rows = new SimpleObjectProperty<>(all);
  }

  ObjectProperty<ObservableList<Line>> rows() {
    return rows;
  }

  ObjectProperty<Shown> shown() {
    return shown;
  }

  LongProperty count() {
    return count;
  }

  boolean isRead(Line line) {
    return !line.equals(PLACEHOLDER);
  }

  void refresh() {
    if (typed.isEmpty()) {
      work.run(queries::count, this::showAll);
    } else {
      search(typed);
    }
  }

  void search(String text) {
    typed = text;
    if (text.isEmpty()) {
      refresh();
      return;
    }
    work.run(() -> queries.search(store, text, MOST_FOUND), found -> showFound(text, found));
  }

  private void showAll(long products) {
    if (typed.isEmpty()) {
      count.set(products);
      all.reload(Math.toIntExact(products));
      rows.set(all);
      shown.set(products == 0 ? Shown.NONE : Shown.LIST);
    }
  }

  private void showFound(String asked, List<Line> found) {
    if (asked.equals(typed)) {
      count.set(found.size());
      rows.set(FXCollections.observableArrayList(found));
      shown.set(found.isEmpty() ? Shown.NOT_FOUND : Shown.LIST);
    }
  }

  private List<Line> load(PagedList.Page<Line> page) {
    Optional<Line> after = page.after();
    if (page.from() == 0) {
      return queries.page(store, "", "", page.count());
    }
    return after
        .map(last -> queries.page(store, last.name(), last.sku(), page.count()))
        .orElseGet(() -> queries.pageFrom(store, page.from(), page.count()));
  }
}
