package org.counterfoil.core.product;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.command.Refused;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.tax.TaxClassId;
import org.jspecify.annotations.Nullable;

/// Adds a product, or changes the one with the same SKU: saving the same thing twice changes
/// nothing.
public final class SaveProduct {
  private static final CommandName NAME = CommandName.of("product.save", Permission.EDIT_PRODUCTS);

  /// @param category a path of names from the root of the tree; missing branches are made
  /// @param barcodes to have beside those it has already
  public record Command(
      String sku,
      String name,
      List<String> category,
      TaxClassId taxClass,
      BigDecimal price,
      BigDecimal cost,
      String unit,
      boolean keptInStock,
      List<String> barcodes) {
    public Command {
      category = List.copyOf(category);
      barcodes = List.copyOf(barcodes);
    }
  }

  public sealed interface Outcome {
    record Added(ProductId id) implements Outcome {}

    record Changed(ProductId id) implements Outcome {}

    record Unchanged(ProductId id) implements Outcome {}

    record NotSaved(Refusal why) implements Outcome, Refused {}
  }

  public enum Refusal {
    SKU_MISSING,
    /// Another product has it; only where a new one was to be added.
    SKU_TAKEN,
    NAME_MISSING,
    PRICE_BELOW_ZERO,
    COST_BELOW_ZERO,
    BARCODE_TAKEN,
    TOO_LONG
  }

  private final Database database;
  private final ProductMapper products;

  SaveProduct(Database database, ProductMapper products) {
    this.database = database;
    this.products = products;
  }

  public Outcome save(Command command) {
    var refusal = check(command);
    return refusal != null
        ? new Outcome.NotSaved(refusal)
        : database.write(NAME, () -> within(command, tree()));
  }

  /// Adds a product, and refuses where its SKU is taken: a form for a new product must not change
  /// another one.
  public Outcome add(Command command) {
    var refusal = check(command);
    return refusal != null
        ? new Outcome.NotSaved(refusal)
        : database.write(
            NAME,
            () ->
                products.bySku(command.sku().strip()).isPresent()
                    ? new Outcome.NotSaved(Refusal.SKU_TAKEN)
                    : within(command, tree()));
  }

  static @Nullable Refusal check(Command command) {
    if (command.sku().isBlank()) {
      return Refusal.SKU_MISSING;
    }
    if (command.name().isBlank()) {
      return Refusal.NAME_MISSING;
    }
    if (command.price().signum() < 0) {
      return Refusal.PRICE_BELOW_ZERO;
    }
    if (command.cost().signum() < 0) {
      return Refusal.COST_BELOW_ZERO;
    }
    return fits(command) ? null : Refusal.TOO_LONG;
  }

  private static boolean fits(Command command) {
    return command.sku().strip().length() <= 40
        && command.name().strip().length() <= 300
        && command.unit().strip().length() <= 20
        && command.category().stream().allMatch(it -> it.length() <= 200)
        && command.barcodes().stream().allMatch(it -> it.length() <= 60);
  }

  /// The goods tree, for one command.
  CategoryTree tree() {
    return new CategoryTree(products, database.ids());
  }

  /// The same as a part of a running command, whose values [#check] has passed.
  Outcome within(Command command, CategoryTree tree) {
    var before = products.bySku(command.sku().strip());
    var id = before.map(Product::id).orElseGet(() -> new ProductId(database.ids().next()));
    var missing = new LinkedHashSet<String>();
    for (var code : command.barcodes()) {
      var owner = products.owner(code);
      if (owner.isEmpty()) {
        missing.add(code);
      } else if (!owner.get().equals(id)) {
        return new Outcome.NotSaved(Refusal.BARCODE_TAKEN);
      }
    }
    var product = product(id, command, tree);
    if (before.isEmpty()) {
      products.insert(product);
      missing.forEach(code -> addBarcode(id, code));
      return new Outcome.Added(id);
    }
    missing.forEach(code -> addBarcode(id, code));
    boolean changed = !missing.isEmpty();
    if (!same(before.get(), product)) {
      products.update(product);
      changed = true;
    }
    return changed ? new Outcome.Changed(id) : new Outcome.Unchanged(id);
  }

  private static Product product(ProductId id, Command command, CategoryTree tree) {
    return new Product(
        id,
        command.sku().strip(),
        command.name().strip(),
        tree.at(command.category()),
        command.taxClass(),
        command.price(),
        command.cost(),
        command.unit(),
        command.keptInStock(),
        true);
  }

  private static boolean same(Product one, Product other) {
    return one.name().equals(other.name())
        && java.util.Objects.equals(one.categoryId(), other.categoryId())
        && one.taxClassId().equals(other.taxClassId())
        && one.price().compareTo(other.price()) == 0
        && one.cost().compareTo(other.cost()) == 0
        && one.unit().equals(other.unit())
        && one.keptInStock() == other.keptInStock()
        && one.active() == other.active();
  }

  private void addBarcode(ProductId id, String code) {
    products.insertBarcode(database.ids().next(), id, code);
  }
}
