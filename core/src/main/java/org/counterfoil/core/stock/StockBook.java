package org.counterfoil.core.stock;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.UUID;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.organisation.StoreId;
import org.counterfoil.core.product.ProductId;
import org.jspecify.annotations.Nullable;

/// Writes movements, as a part of the command that causes them.
public final class StockBook {
  /// @param quantity above zero for goods that came
  /// @param document the sale or receipt behind it
  public record Movement(
      ProductId product,
      StoreId store,
      BigDecimal quantity,
      StockReason reason,
      @Nullable UUID document,
      @Nullable String note) {}

  private final Database database;
  private final StockMapper stock;
  private final Clock clock;

  StockBook(Database database, StockMapper stock, Clock clock) {
    this.database = database;
    this.stock = stock;
    this.clock = clock;
  }

  /// Runs inside a command only.
  public void move(Movement movement) {
    var row =
        new StockMapper.Row(
            database.ids().next(),
            movement.product(),
            movement.store(),
            movement.quantity(),
            movement.reason(),
            movement.document(),
            clock.instant(),
            Actor.current().user(),
            movement.note());
    stock.insert(row);
    if (stock.addToHand(row) == 0) {
      stock.beginOnHand(row);
    }
  }

  /// Why goods move back, and the document that says so.
  public record Cause(StockReason reason, UUID document) {}

  /// Moves back whatever a document moved. Runs inside a command only.
  ///
  /// @param since an identity made before the document's movements: older ones are not looked
  ///   through
  public void turnBack(UUID document, UUID since, Cause cause) {
    for (var moved : stock.ofDocument(document, since)) {
      move(
          new Movement(
              moved.productId(),
              moved.storeId(),
              moved.quantity().negate(),
              cause.reason(),
              cause.document(),
              null));
    }
  }

  /// Sums the movements up again.
  public void rebuild() {
    database.writeLocal(
        () -> {
          stock.forget();
          stock.sumUp();
          return true;
        });
  }
}
