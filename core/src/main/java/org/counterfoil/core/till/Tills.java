package org.counterfoil.core.till;

import java.time.Clock;
import java.util.List;
import org.counterfoil.core.database.Columns;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.database.Mappers;
import org.counterfoil.core.ledger.Ledger;
import org.counterfoil.core.number.Numbers;
import org.counterfoil.core.organisation.Whereabouts;
import org.counterfoil.core.printing.PrintJobs;

/// Everything the rest of the application may do with the till.
public record Tills(
    OpenTill open, MoveCash moveCash, CloseTill close, CountDrafts drafts, TillQueries queries) {
  public static final Mappers MAPPERS =
      new Mappers(
          List.of(TillMapper.class, TillQueries.class, CountDrafts.DraftMapper.class),
          List.of(Columns.id(SessionId.class, SessionId::new)));

  /// What the till writes into beside its own tables.
  public record Books(Ledger ledger, Numbers numbers, PrintJobs jobs) {}

  public static Tills on(Database database, Whereabouts whereabouts, Books books, Clock clock) {
    var queries = database.queries(TillQueries.class);
    var book =
        new TillBook(database.mapper(TillMapper.class), queries, books.ledger(), books.jobs());
    return new Tills(
        new OpenTill(database, book, whereabouts, books.numbers(), clock),
        new MoveCash(database, book, whereabouts, clock),
        new CloseTill(database, book, whereabouts, clock),
        new CountDrafts(database),
        queries);
  }
}
