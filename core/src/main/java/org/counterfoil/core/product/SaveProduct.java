package org.counterfoil.core.product;

import java.math.BigDecimal;
import java.util.List;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.command.Refused;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.tax.TaxClassId;

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
    /// A new product needs one.
    PRICE_MISSING,
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
    return database.write(NAME, () -> writing().save(ProductChange.of(command)));
  }

  /// Adds a product, and refuses where its SKU is taken: a form for a new product must not change
  /// another one.
  public Outcome add(Command command) {
    var change = ProductChange.of(command);
    return database.write(
        NAME,
        () ->
            change.check() == null && products.bySku(change.sku()).isPresent()
                ? new Outcome.NotSaved(Refusal.SKU_TAKEN)
                : writing().save(change));
  }

  /// Saves within one running command.
  GoodsWriter writing() {
    return new GoodsWriter(products, database.ids());
  }

  /// Sees what would be saved, over any number of commands, and changes nothing.
  GoodsWriter rehearsing() {
    return new GoodsWriter(new RehearsedGoods(products), database.ids());
  }
}
