package org.counterfoil.core.ledger;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.database.Mappers;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/// Posts balanced entries, as a part of the command whose document moves the money.
public final class Ledger {
  public static final Mappers MAPPERS =
      new Mappers(List.of(LedgerMapper.class, LedgerQueries.class), List.of());

  /// What an entry is made for.
  ///
  /// @param session the till session, where the money went through a till
  public record Document(UUID id, @Nullable UUID session, LocalDate businessDate) {}

  private final Database database;
  private final LedgerMapper ledger;
  private final LedgerQueries queries;
  private final Clock clock;

  private Ledger(Database database, Clock clock) {
    this.database = database;
    this.ledger = database.mapper(LedgerMapper.class);
    this.queries = database.queries(LedgerQueries.class);
    this.clock = clock;
  }

  public static Ledger on(Database database, Clock clock) {
    return new Ledger(database, clock);
  }

  public LedgerQueries queries() {
    return queries;
  }

  /// Writes the sides; those of zero are left out. Runs inside a command only.
  ///
  /// @throws IllegalStateException where they do not sum to zero in each currency: the command that
  ///   made them is wrong, and none of it is kept
  public void post(Document document, List<Side> sides) {
    var sums = new HashMap<CurrencyUnit, BigDecimal>();
    for (var side : sides) {
      sums.merge(side.amount().getCurrencyUnit(), side.amount().getAmount(), BigDecimal::add);
    }
    if (sums.values().stream().anyMatch(sum -> sum.signum() != 0)) {
      throw new IllegalStateException("A ledger entry does not balance: " + sides);
    }
    for (var side : sides) {
      if (!side.amount().isZero()) {
        ledger.insert(row(document, side));
      }
    }
  }

  private LedgerMapper.Row row(Document document, Side side) {
    return new LedgerMapper.Row(
        database.ids().next(),
        document.id(),
        document.session(),
        side.account(),
        side.amount().getCurrencyUnit(),
        side.amount().getAmount(),
        document.businessDate(),
        clock.instant());
  }
}
