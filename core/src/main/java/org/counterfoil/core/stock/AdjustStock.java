package org.counterfoil.core.stock;

import java.math.BigDecimal;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.command.Refused;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.organisation.StoreId;
import org.counterfoil.core.product.ProductId;
import org.counterfoil.core.stock.StockBook.Movement;

/// Corrects what is on hand: goods broken, found, given away.
public final class AdjustStock {
  private static final CommandName NAME = CommandName.of("stock.adjust", Permission.ADJUST_STOCK);

  /// @param quantity what to add, below zero to take away
  /// @param note why, in the user's words
  public record Command(ProductId product, StoreId store, BigDecimal quantity, String note) {}

  public sealed interface Outcome {
    record Adjusted() implements Outcome {}

    record NotAdjusted(Refusal why) implements Outcome, Refused {}
  }

  public enum Refusal {
    NOTHING_TO_DO,
    NOTE_MISSING,
    NOTE_TOO_LONG
  }

  private final Database database;
  private final StockBook book;

  AdjustStock(Database database, StockBook book) {
    this.database = database;
    this.book = book;
  }

  public Outcome adjust(Command command) {
    if (command.quantity().signum() == 0) {
      return new Outcome.NotAdjusted(Refusal.NOTHING_TO_DO);
    }
    if (command.note().isBlank()) {
      return new Outcome.NotAdjusted(Refusal.NOTE_MISSING);
    }
    if (command.note().length() > 300) {
      return new Outcome.NotAdjusted(Refusal.NOTE_TOO_LONG);
    }
    return database.write(
        NAME,
        () -> {
          book.move(
              new Movement(
                  command.product(),
                  command.store(),
                  command.quantity(),
                  StockReason.ADJUSTMENT,
                  null,
                  command.note()));
          return new Outcome.Adjusted();
        });
  }
}
