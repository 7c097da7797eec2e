package org.counterfoil.core.product;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Goods as they would be: reads the store, and keeps to itself what would change there. A dry run
/// in several parts sees in each what the parts before would have done.
final class RehearsedGoods implements Goods {
  private final Goods store;
  private final Map<String, Product> products = new HashMap<>();
  private final Map<String, ProductId> owners = new HashMap<>();

  RehearsedGoods(Goods store) {
    this.store = store;
  }

  @Override
  public Optional<Product> bySku(String sku) {
    var changed = products.get(sku);
    return changed != null ? Optional.of(changed) : store.bySku(sku);
  }

  @Override
  public Optional<ProductId> owner(String code) {
    var added = owners.get(code);
    return added != null ? Optional.of(added) : store.owner(code);
  }

  @Override
  public List<ProductQueries.Category> categories() {
    return store.categories();
  }

  @Override
  public void insert(Product product) {
    products.put(product.sku(), product);
  }

  @Override
  public int update(Product product) {
    products.put(product.sku(), product);
    return 1;
  }

  @Override
  public void insertBarcode(UUID id, ProductId product, String code) {
    owners.put(code, product);
  }

  /// The tree that makes a branch remembers it.
  @Override
  public void insertCategory(CategoryId id, @Nullable CategoryId parent, String name) {}
}
