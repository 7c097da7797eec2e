package org.counterfoil.core.product;

import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.database.Database;

/// Takes a code away from a product: it was mistyped, or belongs to another one.
public final class RemoveBarcode {
  private static final CommandName NAME =
      CommandName.of("product.remove-barcode", Permission.EDIT_PRODUCTS);

  public record Command(ProductId product, String code) {}

  /// @param removed false where the product had no such code
  public record Outcome(boolean removed) {}

  private final Database database;
  private final ProductMapper products;

  RemoveBarcode(Database database, ProductMapper products) {
    this.database = database;
    this.products = products;
  }

  public Outcome remove(Command command) {
    return database.write(
        NAME, () -> new Outcome(products.deleteBarcode(command.product(), command.code()) == 1));
  }
}
