package org.counterfoil.core.customer;

import java.util.List;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.database.Database;

/// Adds many customers in one journal entry, without a look for others like them.
public final class TakeOverCustomers {
  private static final CommandName NAME = CommandName.of("customer.take-over", Permission.SYSTEM);

  /// Customers in one entry: two rows each, and the counter never waits for more than 250.
  public static final int BATCH = 125;

  /// @param customers at most [#BATCH]
  public record Command(List<Customer> customers) {
    public Command {
      customers = List.copyOf(customers);
      if (customers.size() > BATCH) {
        throw new IllegalArgumentException("too many customers for one entry");
      }
    }
  }

  /// @param id made by the caller: taken over twice, it is one customer
  public record Customer(CustomerId id, CustomerForm form) {}

  private final Database database;
  private final CreateCustomer create;

  TakeOverCustomers(Database database, CreateCustomer create) {
    this.database = database;
    this.create = create;
  }

  /// What became of each, in their order; those refused harm no other.
  public List<CreateCustomer.Outcome> takeOver(Command command) {
    return database.write(
        NAME,
        () ->
            command.customers().stream()
                .map(
                    it ->
                        create.within(
                            new CreateCustomer.Command(
                                it.id(), it.form(), CreateCustomer.IfAlike.CREATE_ANYWAY)))
                .toList());
  }
}
