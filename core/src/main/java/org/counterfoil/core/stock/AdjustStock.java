package org.counterfoil.core.stock;

import java.math.BigDecimal;
import java.util.List;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.command.Refused;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.organisation.StoreId;
import org.counterfoil.core.product.ProductId;
import org.counterfoil.core.stock.StockBook.Movement;
import org.jspecify.annotations.Nullable;

/// Corrects what is on hand: goods broken, found, given away.
public final class AdjustStock {
  private static final CommandName NAME = CommandName.of("stock.adjust", Permission.ADJUST_STOCK);
  private static final int LONGEST_NOTE = 300;

  /// A thousand times as many still fit into what is on hand.
  private static final BigDecimal MOST = new BigDecimal(1_000_000_000);

  /// @param quantity what to add, below zero to take away
  /// @param note why, in the user's words
  public record Command(ProductId product, StoreId store, BigDecimal quantity, String note) {}

  public sealed interface Outcome {
    record Adjusted() implements Outcome {}

    record NotAdjusted(Refusal why) implements Outcome, Refused {}
  }

  public enum Refusal {
    NOTHING_TO_DO,
    QUANTITY_TOO_LARGE,
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
    return adjustAll(List.of(command));
  }

  /// Corrects many at once, in one journal entry: all of them or none.
  ///
  /// @param commands a few hundred at most
  public Outcome adjustAll(List<Command> commands) {
    for (var command : commands) {
      var refusal = check(command);
      if (refusal != null) {
        return new Outcome.NotAdjusted(refusal);
      }
    }
    return database.write(
        NAME,
        () -> {
          commands.forEach(this::move);
          return new Outcome.Adjusted();
        });
  }

  private static @Nullable Refusal check(Command command) {
    if (command.quantity().signum() == 0) {
      return Refusal.NOTHING_TO_DO;
    }
    if (command.quantity().abs().compareTo(MOST) >= 0) {
      return Refusal.QUANTITY_TOO_LARGE;
    }
    if (command.note().isBlank()) {
      return Refusal.NOTE_MISSING;
    }
    return command.note().length() > LONGEST_NOTE ? Refusal.NOTE_TOO_LONG : null;
  }

  private void move(Command command) {
    book.move(
        new Movement(
            command.product(),
            command.store(),
            command.quantity(),
            StockReason.ADJUSTMENT,
            null,
            command.note()));
  }
}
