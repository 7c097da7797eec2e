package org.counterfoil.core.customer;

import java.time.Clock;
import java.util.List;
import org.counterfoil.core.database.Columns;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.database.Mappers;
import org.counterfoil.core.number.Numbers;
import org.counterfoil.core.organisation.Whereabouts;

/// Everything the rest of the application may do with customers.
public record Customers(
    CreateCustomer create,
    TakeOverCustomers takeOver,
    EditCustomer edit,
    LookAlikes lookAlikes,
    CustomerQueries queries) {
  public static final Mappers MAPPERS =
      new Mappers(
          List.of(CustomerMapper.class, AlikeMapper.class, CustomerQueries.class),
          List.of(
              Columns.id(CustomerId.class, CustomerId::new),
              Columns.id(PersonId.class, PersonId::new)));

  public static Customers on(
      Database database, Whereabouts whereabouts, Numbers numbers, Clock clock) {
    var mapper = database.mapper(CustomerMapper.class);
    var lookAlikes = new LookAlikes(database, whereabouts);
    var create = new CreateCustomer(database, mapper, lookAlikes, whereabouts, numbers, clock);
    return new Customers(
        create,
        new TakeOverCustomers(database, create),
        new EditCustomer(database, mapper, whereabouts, clock),
        lookAlikes,
        database.queries(CustomerQueries.class));
  }
}
