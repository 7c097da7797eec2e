package org.counterfoil.app.product;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.counterfoil.app.kit.PagedList;
import org.counterfoil.app.kit.SearchedList;
import org.counterfoil.app.kit.Work;
import org.counterfoil.core.organisation.StoreId;
import org.counterfoil.core.product.ProductId;
import org.counterfoil.core.product.ProductQueries;
import org.counterfoil.core.product.ProductQueries.Line;

/// The goods by name, or those a search found, with what is on hand in a store.
record ProductList(ProductQueries queries, StoreId store) implements SearchedList.Source<Line> {
  private static final int MOST_FOUND = 200;
  private static final Line PLACEHOLDER =
      new Line(new ProductId(new UUID(0, 0)), "", "", null, BigDecimal.ZERO, BigDecimal.ZERO, true);

  SearchedList<Line> by(Work work) {
    return new SearchedList<>(this, work, PLACEHOLDER);
  }

  @Override
  public long count() {
    return queries.count();
  }

  /// Reads on from the last row seen; only a jump has to skip.
  @Override
  public List<Line> page(PagedList.Page<Line> page) {
    if (page.from() == 0) {
      return queries.page(store, "", "", page.count());
    }
    return page.after()
        .map(last -> queries.page(store, last.name(), last.sku(), page.count()))
        .orElseGet(() -> queries.pageFrom(store, page.from(), page.count()));
  }

  @Override
  public List<Line> search(String text) {
    return queries.search(store, text, MOST_FOUND);
  }
}
