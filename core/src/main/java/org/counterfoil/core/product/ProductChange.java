package org.counterfoil.core.product;

import java.math.BigDecimal;
import java.util.List;
import org.counterfoil.core.product.SaveProduct.Refusal;
import org.counterfoil.core.tax.TaxClassId;
import org.jspecify.annotations.Nullable;

/// What is said about a product, by its SKU. A product that is there keeps what nothing is said
/// about (null); a new one has to be given a name and a price.
///
/// @param category a path of names from the root of the tree
/// @param usualTaxClass of a new product where none is said
/// @param barcodes to have beside those it has already
record ProductChange(
    String sku,
    @Nullable String name,
    @Nullable List<String> category,
    @Nullable TaxClassId taxClass,
    TaxClassId usualTaxClass,
    @Nullable BigDecimal price,
    @Nullable BigDecimal cost,
    @Nullable String unit,
    @Nullable Boolean keptInStock,
    List<String> barcodes) {
  private static final String USUAL_UNIT = "each";

  /// Digits before the point that the store keeps.
  private static final int WHOLE_DIGITS = 15;

  static ProductChange of(SaveProduct.Command command) {
    return new ProductChange(
        command.sku().strip(),
        command.name().strip(),
        command.category(),
        command.taxClass(),
        command.taxClass(),
        command.price(),
        command.cost(),
        command.unit().strip(),
        command.keptInStock(),
        command.barcodes());
  }

  /// Why it cannot be, whatever is there already; null where it can.
  @Nullable Refusal check() {
    if (sku.isEmpty()) {
      return Refusal.SKU_MISSING;
    }
    if (name != null && name.isEmpty()) {
      return Refusal.NAME_MISSING;
    }
    if (price != null && price.signum() < 0) {
      return Refusal.PRICE_BELOW_ZERO;
    }
    if (cost != null && cost.signum() < 0) {
      return Refusal.COST_BELOW_ZERO;
    }
    return fits() ? null : Refusal.TOO_LONG;
  }

  private boolean fits() {
    return sku.length() <= 40
        && (name == null || name.length() <= 300)
        && (unit == null || unit.length() <= 20)
        && (category == null || category.stream().allMatch(it -> it.length() <= 200))
        && fits(price)
        && fits(cost)
        && barcodes.stream().allMatch(it -> it.length() <= 60);
  }

  private static boolean fits(@Nullable BigDecimal amount) {
    return amount == null || amount.precision() - amount.scale() <= WHOLE_DIGITS;
  }

  /// Why it is too little for a new product; null where it is enough.
  @Nullable Refusal lacks() {
    if (name == null) {
      return Refusal.NAME_MISSING;
    }
    return price == null ? Refusal.PRICE_MISSING : null;
  }

  /// The new product; only where nothing is lacking.
  Product made(ProductId id, CategoryTree tree) {
    if (name == null || price == null) {
      throw new IllegalStateException("A new product has a name and a price");
    }
    return new Product(
        id,
        sku,
        name,
        category == null ? null : tree.at(category),
        or(taxClass, usualTaxClass),
        price,
        or(cost, BigDecimal.ZERO),
        or(unit, USUAL_UNIT),
        or(keptInStock, true),
        true);
  }

  /// The product as it is afterwards.
  Product over(Product before, CategoryTree tree) {
    return new Product(
        before.id(),
        before.sku(),
        or(name, before.name()),
        category == null ? before.categoryId() : tree.at(category),
        or(taxClass, before.taxClassId()),
        or(price, before.price()),
        or(cost, before.cost()),
        or(unit, before.unit()),
        or(keptInStock, before.keptInStock()),
        before.active());
  }

  private static <T> T or(@Nullable T said, T otherwise) {
    return said == null ? otherwise : said;
  }
}
