package org.counterfoil.core.sale;

import java.time.Clock;
import java.util.List;
import org.counterfoil.core.database.Columns;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.database.Mappers;
import org.counterfoil.core.ledger.Ledger;
import org.counterfoil.core.number.Numbers;
import org.counterfoil.core.organisation.Whereabouts;
import org.counterfoil.core.printing.PrintJobs;
import org.counterfoil.core.product.ProductQueries;
import org.counterfoil.core.security.SecurityQueries;
import org.counterfoil.core.stock.StockBook;
import org.counterfoil.core.tax.TaxQueries;
import org.counterfoil.core.till.TillQueries;

/// Everything the rest of the application may do at the counter.
public record Sales(
    CompleteSale complete,
    TakeOverSales takeOver,
    ReturnGoods returnGoods,
    VoidSale voidSale,
    Baskets baskets,
    Limits limits,
    SaleQueries queries) {
  public static final Mappers MAPPERS =
      new Mappers(
          List.of(SaleMapper.class, SaleQueries.class, BasketMapper.class),
          List.of(Columns.id(SaleId.class, SaleId::new)));

  /// What a sale writes into beside its own tables.
  public record Books(StockBook stock, Ledger ledger, Numbers numbers, PrintJobs jobs) {}

  public static Sales on(Database database, Whereabouts whereabouts, Books books, Clock clock) {
    var queries = database.queries(SaleQueries.class);
    var baskets = new Baskets(database);
    var writer = new SaleWriter(database, books, clock);
    var counter =
        new Counter(
            database, writer, queries, database.queries(TillQueries.class), whereabouts, baskets);
    var limits =
        new Limits(
            database.queries(SecurityQueries.class),
            database.queries(ProductQueries.class),
            database.queries(TaxQueries.class),
            () -> whereabouts.here().dateOf(clock.instant()));
    var complete = new CompleteSale(counter, limits);
    return new Sales(
        complete,
        new TakeOverSales(database, complete),
        new ReturnGoods(counter, limits),
        new VoidSale(counter),
        baskets,
        limits,
        queries);
  }
}
