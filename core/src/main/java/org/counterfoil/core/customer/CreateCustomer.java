package org.counterfoil.core.customer;

import java.time.Clock;
import java.util.List;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.command.Refused;
import org.counterfoil.core.customer.CustomerForm.Read;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.number.Numbers;
import org.counterfoil.core.number.Series;
import org.counterfoil.core.organisation.Whereabouts;

/// Adds a customer, after a look for somebody who is there already (DUP-01).
public final class CreateCustomer {
  private static final CommandName NAME =
      CommandName.of("customer.create", Permission.EDIT_CUSTOMERS);

  /// @param id made when the form is opened: pressing Save twice makes one customer, not two
  public record Command(CustomerId id, CustomerForm form, IfAlike ifAlike) {}

  /// What to do where somebody alike is there already. A phone never proves who somebody is:
  /// families share one.
  public enum IfAlike {
    /// Stop at everybody worth a look.
    ASK,
    /// Those worth a look were shown: stop only where it almost certainly is the same person.
    STOP_IF_ALMOST_CERTAIN,
    /// Somebody said that it is another person.
    CREATE_ANYWAY
  }

  public sealed interface Outcome {
    record Created(CustomerId id, String number) implements Outcome {}

    /// Somebody like this is there already: use one of them, or say that it is another.
    record SomebodyAlike(List<Alike> customers) implements Outcome, Refused {
      public SomebodyAlike {
        customers = List.copyOf(customers);
      }
    }

    record NotCreated(CustomerForm.Refusal why) implements Outcome, Refused {}
  }

  private final Database database;
  private final CustomerMapper customers;
  private final CustomerQueries queries;
  private final LookAlikes lookAlikes;
  private final Whereabouts whereabouts;
  private final Numbers numbers;
  private final Clock clock;

  CreateCustomer(
      Database database,
      CustomerMapper customers,
      LookAlikes lookAlikes,
      Whereabouts whereabouts,
      Numbers numbers,
      Clock clock) {
    this.database = database;
    this.customers = customers;
    this.lookAlikes = lookAlikes;
    this.queries = database.queries(CustomerQueries.class);
    this.whereabouts = whereabouts;
    this.numbers = numbers;
    this.clock = clock;
  }

  public Outcome create(Command command) {
    return switch (command.form().read(whereabouts.here().business().country())) {
      case Read.Bad(var why) -> new Outcome.NotCreated(why);
      case Read.Good good -> database.write(NAME, () -> insert(command, good));
    };
  }

  /// The same as a part of a running command.
  Outcome within(Command command) {
    return switch (command.form().read(whereabouts.here().business().country())) {
      case Read.Bad(var why) -> new Outcome.NotCreated(why);
      case Read.Good good -> insert(command, good);
    };
  }

  private Outcome insert(Command command, Read.Good good) {
    var before = queries.find(command.id());
    if (before.isPresent()) {
      return new Outcome.Created(command.id(), before.get().number());
    }
    var alike = stopping(command, good);
    if (!alike.isEmpty()) {
      return new Outcome.SomebodyAlike(alike);
    }
    var here = whereabouts.here();
    var now = clock.instant();
    var person = new PersonId(database.ids().next());
    customers.insertPerson(
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
            now,
            Actor.current().user()));
    var number = numbers.next(Series.CUSTOMER, here.numberCode());
    customers.insertCustomer(
        new CustomerMapper.CustomerRow(
            command.id(), person, number, here.dateOf(now), command.form().keptNote()));
    return new Outcome.Created(command.id(), number);
  }

  private List<Alike> stopping(Command command, Read.Good good) {
    if (command.ifAlike() == IfAlike.CREATE_ANYWAY) {
      return List.of();
    }
    var alike = lookAlikes.to(command.form().kind(), good);
    boolean stops =
        command.ifAlike() == IfAlike.ASK || alike.stream().anyMatch(Alike::almostCertain);
    return stops ? alike : List.of();
  }
}
