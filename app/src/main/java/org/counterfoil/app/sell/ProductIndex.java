package org.counterfoil.app.sell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.journal.Change;
import org.counterfoil.core.journal.Entry;
import org.counterfoil.core.product.Product;
import org.counterfoil.core.product.ProductId;
import org.counterfoil.core.product.ProductQueries;
import org.counterfoil.core.product.ProductQueries.Named;
import org.counterfoil.core.text.Folding;

/// The goods by the beginnings of the words of their SKU and name, in memory: a quarter of a
/// million of them are looked through in a few milliseconds. It follows every commit.
///
/// Never used on the JavaFX thread: the first search reads all goods.
final class ProductIndex {
  private static final String TABLE = "product";

  /// Beyond so many changed goods, as after an import, reading all of them anew is quicker.
  private static final int REBUILD_FROM = 1_000;

  /// @param words folded, each with a blank before it
  private record Item(Named product, String words) {
    static Item of(Named product) {
      return new Item(product, " " + Folding.folded(product.sku() + " " + product.name()));
    }
  }

  private record Match(Named product, int rank) {}

  private final ProductQueries queries;
  private final Map<ProductId, Item> items = new ConcurrentHashMap<>();
  private final Queue<ProductId> stale = new ConcurrentLinkedQueue<>();
  private final AtomicInteger staleCount = new AtomicInteger();
  private boolean filled;

  ProductIndex(Database database, ProductQueries queries) {
    this.queries = queries;
    database.onCommitted(this::committed);
  }

  /// The goods every typed word begins a word of; the same SKU first, then names that begin so.
  List<Named> search(String typed, int limit) {
    var wanted = Folding.words(typed);
    if (wanted.isEmpty()) {
      return List.of();
    }
    refresh();
    var whole = String.join(" ", wanted);
    var found = new ArrayList<Match>();
    for (var item : items.values()) {
      if (wanted.stream().allMatch(word -> item.words().contains(" " + word))) {
        found.add(new Match(item.product(), rank(item.product(), whole)));
      }
    }
    return found.stream()
        .sorted(Comparator.comparingInt(Match::rank).thenComparing(match -> match.product().name()))
        .limit(limit)
        .map(Match::product)
        .toList();
  }

  /// Reads what is missing; called ahead so that the first search need not.
  synchronized void refresh() {
    if (!filled || staleCount.get() > REBUILD_FROM) {
      fill();
    }
    for (var id = stale.poll(); id != null; id = stale.poll()) {
      staleCount.decrementAndGet();
      renew(id);
    }
  }

  private void fill() {
    // Emptied before reading: what is committed meanwhile is looked at once more.
    while (stale.poll() != null) {
      staleCount.decrementAndGet();
    }
    var all = queries.named();
    items.clear();
    all.forEach(product -> items.put(product.id(), Item.of(product)));
    filled = true;
  }

  private void renew(ProductId id) {
    queries
        .find(id)
        .filter(Product::active)
        .ifPresentOrElse(
            now -> items.put(id, Item.of(new Named(id, now.sku(), now.name()))),
            () -> items.remove(id));
  }

  private static int rank(Named product, String whole) {
    var sku = Folding.folded(product.sku());
    if (sku.equals(whole)) {
      return 0;
    }
    if (Folding.folded(product.name()).startsWith(whole)) {
      return 1;
    }
    return sku.startsWith(whole) ? 2 : 3;
  }

  private void committed(Entry entry) {
    for (Change change : entry.changes()) {
      if (change.table().equals(TABLE)) {
        stale.add(new ProductId(change.id()));
        staleCount.incrementAndGet();
      }
    }
  }
}
