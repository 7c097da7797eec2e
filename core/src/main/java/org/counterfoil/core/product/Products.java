package org.counterfoil.core.product;

import java.util.List;
import org.counterfoil.core.database.Columns;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.database.Mappers;
import org.counterfoil.core.organisation.Whereabouts;
import org.counterfoil.core.tax.TaxQueries;

/// Everything the rest of the application may do with goods.
public record Products(
    SaveProduct save,
    RemoveBarcode removeBarcode,
    ImportProducts importing,
    ProductQueries queries) {
  public static final Mappers MAPPERS =
      new Mappers(
          List.of(ProductMapper.class, ProductQueries.class),
          List.of(
              Columns.id(ProductId.class, ProductId::new),
              Columns.id(CategoryId.class, CategoryId::new)));

  public static Products on(Database database, Whereabouts whereabouts) {
    var mapper = database.mapper(ProductMapper.class);
    var save = new SaveProduct(database, mapper);
    return new Products(
        save,
        new RemoveBarcode(database, mapper),
        new ImportProducts(database, whereabouts, save, database.queries(TaxQueries.class)),
        database.queries(ProductQueries.class));
  }
}
