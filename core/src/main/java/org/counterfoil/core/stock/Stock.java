package org.counterfoil.core.stock;

import java.time.Clock;
import java.util.List;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.database.Mappers;

/// Everything the rest of the application may do with stock.
public record Stock(AdjustStock adjust, StockBook book, StockQueries queries) {
  public static final Mappers MAPPERS =
      new Mappers(List.of(StockMapper.class, StockQueries.class), List.of());

  public static Stock on(Database database, Clock clock) {
    var book = new StockBook(database, database.mapper(StockMapper.class), clock);
    return new Stock(new AdjustStock(database, book), book, database.queries(StockQueries.class));
  }
}
