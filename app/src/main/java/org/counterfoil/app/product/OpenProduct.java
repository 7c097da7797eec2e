package org.counterfoil.app.product;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.counterfoil.core.organisation.StoreId;
import org.counterfoil.core.product.CategoryId;
import org.counterfoil.core.product.Product;
import org.counterfoil.core.product.ProductId;
import org.counterfoil.core.product.ProductQueries;
import org.counterfoil.core.product.ProductQueries.Category;
import org.counterfoil.core.stock.StockQueries;
import org.counterfoil.core.tax.TaxQueries;
import org.counterfoil.core.tax.TaxQueries.Named;
import org.jspecify.annotations.Nullable;

/// A product as it is when its form is opened.
///
/// @param category the path of names from the root of the tree
/// @param onHand in this store
record OpenProduct(
    Product product,
    List<String> category,
    Named taxClass,
    List<String> barcodes,
    BigDecimal onHand) {
  OpenProduct {
    category = List.copyOf(category);
    barcodes = List.copyOf(barcodes);
  }

  /// Reads it; off the JavaFX thread.
  static Optional<OpenProduct> read(
      ProductQueries products, TaxQueries taxes, StockQueries stock, StoreId store, ProductId id) {
    return products
        .find(id)
        .map(
            product ->
                new OpenProduct(
                    product,
                    path(products.categories(), product.categoryId()),
                    taxClass(taxes.classes(), product),
                    products.barcodes(id),
                    stock.onHand(id, store)));
  }

  private static Named taxClass(List<Named> classes, Product product) {
    return classes.stream()
        .filter(it -> it.id().equals(product.taxClassId()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> path(List<Category> all, @Nullable CategoryId leaf) {
    var byId = all.stream().collect(Collectors.toMap(Category::id, it -> it));
    var path = new ArrayList<String>();
    // A tree that two tills made at once may run in a circle: never more steps than branches.
    for (var at = leaf; at != null && path.size() <= all.size(); ) {
      var branch = byId.get(at);
      if (branch == null) {
        break;
      }
      path.addFirst(branch.name());
      at = branch.parentId();
    }
    return path;
  }
}
