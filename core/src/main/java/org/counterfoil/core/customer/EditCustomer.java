package org.counterfoil.core.customer;

import java.time.Clock;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.command.Refused;
import org.counterfoil.core.customer.CustomerForm.Read;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.organisation.Whereabouts;

/// Changes what is known about a customer.
public final class EditCustomer {
  private static final CommandName NAME =
      CommandName.of("customer.edit", Permission.EDIT_CUSTOMERS);

  public record Command(CustomerId id, CustomerForm form) {}

  public sealed interface Outcome {
    record Edited() implements Outcome {}

    record NotEdited(CustomerForm.Refusal why) implements Outcome, Refused {}
  }

  private final Database database;
  private final CustomerMapper customers;
  private final Whereabouts whereabouts;
  private final Clock clock;

  EditCustomer(Database database, CustomerMapper customers, Whereabouts whereabouts, Clock clock) {
    this.database = database;
    this.customers = customers;
    this.whereabouts = whereabouts;
    this.clock = clock;
  }

  public Outcome edit(Command command) {
    return switch (command.form().read(whereabouts.here().business().country())) {
      case Read.Bad(var why) -> new Outcome.NotEdited(why);
      case Read.Good good -> database.write(NAME, () -> update(command, good));
    };
  }

  private Outcome update(Command command, Read.Good good) {
    var person = customers.person(command.id());
    if (person == null) {
      return new Outcome.NotEdited(CustomerForm.Refusal.NO_SUCH_CUSTOMER);
    }
    customers.updatePerson(
        new CustomerMapper.PersonRow(
            person,
            command.form().kind(),
            good.name(),
            good.parts().first(),
            good.parts().last(),
            good.phone(),
            good.email(),
            command.form().birthDate().orElse(null),
            LookAlikes.nameKey(command.form().kind(), good.name(), good.parts()),
            clock.instant(),
            Actor.current().user()));
    customers.changeNote(command.id(), command.form().keptNote());
    return new Outcome.Edited();
  }
}
