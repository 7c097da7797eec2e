package org.counterfoil.app.sell;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.counterfoil.core.organisation.Whereabouts;
import org.counterfoil.core.product.ProductId;
import org.counterfoil.core.product.ProductQueries;
import org.counterfoil.core.product.ProductQueries.ForSale;
import org.counterfoil.core.product.ProductQueries.Named;

/// The goods as the counter asks for them, at the prices and taxes of the day. Never used on the
/// JavaFX thread.
final class Goods {
  private final ProductQueries queries;
  private final ProductIndex index;
  private final Whereabouts whereabouts;
  private final Clock clock;

  Goods(ProductQueries queries, ProductIndex index, Whereabouts whereabouts, Clock clock) {
    this.queries = queries;
    this.index = index;
    this.whereabouts = whereabouts;
    this.clock = clock;
  }

  /// By barcode or SKU, as scanned.
  Optional<ForSale> exact(String code) {
    var day = today();
    return queries.byBarcode(code, day).or(() -> queries.bySku(code, day));
  }

  /// By barcode or SKU, or else the likeliest of what the words mean.
  Optional<ForSale> likeliest(String typed) {
    return exact(typed)
        .or(() -> search(typed, 1).stream().findFirst().flatMap(it -> forSale(it.id())));
  }

  Optional<ForSale> forSale(ProductId id) {
    return queries.forSale(id, today());
  }

  List<Named> search(String typed, int limit) {
    return index.search(typed, limit);
  }

  private LocalDate today() {
    return whereabouts.here().dateOf(clock.instant());
  }
}
