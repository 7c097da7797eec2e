package org.counterfoil.core.tax;

import java.util.List;
import org.counterfoil.core.database.Columns;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.database.Mappers;

/// Everything the rest of the application may do with tax classes.
public record Taxes(AddTaxRate addRate, FoundTaxes found, TaxQueries queries) {
  public static final Mappers MAPPERS =
      new Mappers(
          List.of(TaxMapper.class, TaxQueries.class),
          List.of(Columns.id(TaxClassId.class, TaxClassId::new)));

  public static Taxes on(Database database) {
    var mapper = database.mapper(TaxMapper.class);
    return new Taxes(
        new AddTaxRate(database, mapper),
        new FoundTaxes(database, mapper),
        database.queries(TaxQueries.class));
  }
}
