package org.counterfoil.core.product;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Goods as a command reads and changes them.
interface Goods {
  Optional<Product> bySku(String sku);

  Optional<ProductId> owner(String code);

  List<ProductQueries.Category> categories();

  void insert(Product product);

  int update(Product product);

  void insertBarcode(UUID id, ProductId product, String code);

  void insertCategory(CategoryId id, @Nullable CategoryId parent, String name);
}
