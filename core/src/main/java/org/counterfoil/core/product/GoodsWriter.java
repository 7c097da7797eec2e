package org.counterfoil.core.product;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.counterfoil.core.id.Ids;
import org.counterfoil.core.product.SaveProduct.Outcome;
import org.counterfoil.core.product.SaveProduct.Refusal;
import org.jspecify.annotations.Nullable;

/// Adds and changes products as a part of a running command, and reads the goods tree once for it.
final class GoodsWriter {
  private final Goods goods;
  private final Ids ids;
  private final CategoryTree tree;

  GoodsWriter(Goods goods, Ids ids) {
    this.goods = goods;
    this.ids = ids;
    this.tree = new CategoryTree(goods, ids);
  }

  Outcome save(ProductChange change) {
    var refusal = change.check();
    if (refusal != null) {
      return new Outcome.NotSaved(refusal);
    }
    var before = goods.bySku(change.sku()).orElse(null);
    return before == null ? added(change) : changed(change, before);
  }

  private Outcome added(ProductChange change) {
    var lacking = change.lacks();
    if (lacking != null) {
      return new Outcome.NotSaved(lacking);
    }
    var id = new ProductId(ids.next());
    var codes = missing(change, id);
    if (codes == null) {
      return new Outcome.NotSaved(Refusal.BARCODE_TAKEN);
    }
    goods.insert(change.made(id, tree));
    codes.forEach(code -> goods.insertBarcode(ids.next(), id, code));
    return new Outcome.Added(id);
  }

  private Outcome changed(ProductChange change, Product before) {
    var id = before.id();
    var codes = missing(change, id);
    if (codes == null) {
      return new Outcome.NotSaved(Refusal.BARCODE_TAKEN);
    }
    codes.forEach(code -> goods.insertBarcode(ids.next(), id, code));
    boolean changed = !codes.isEmpty();
    var product = change.over(before, tree);
    if (!same(before, product)) {
      goods.update(product);
      changed = true;
    }
    return changed ? new Outcome.Changed(id) : new Outcome.Unchanged(id);
  }

  /// The barcodes it does not have yet; null where another product has one of them.
  private @Nullable Set<String> missing(ProductChange change, ProductId id) {
    var missing = new LinkedHashSet<String>();
    for (var code : change.barcodes()) {
      var owner = goods.owner(code);
      if (owner.isEmpty()) {
        missing.add(code);
      } else if (!owner.get().equals(id)) {
        return null;
      }
    }
    return missing;
  }

  private static boolean same(Product one, Product other) {
    return one.name().equals(other.name())
        && Objects.equals(one.categoryId(), other.categoryId())
        && one.taxClassId().equals(other.taxClassId())
        && one.price().compareTo(other.price()) == 0
        && one.cost().compareTo(other.cost()) == 0
        && one.unit().equals(other.unit())
        && one.keptInStock() == other.keptInStock();
  }
}
