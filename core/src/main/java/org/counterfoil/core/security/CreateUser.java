package org.counterfoil.core.security;

import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.command.Refused;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.security.SecurityMapper.UserRow;

/// Adds a person who may sign in.
public final class CreateUser {
  private static final CommandName NAME =
      CommandName.of("security.create-user", Permission.MANAGE_USERS);

  /// Letters a name may have.
  public static final int LONGEST_NAME = 200;

  /// @param role a role's code
  @SuppressWarnings("ArrayRecordComponent") // secrets stay out of strings
  public record Command(String name, String role, char[] pin) {}

  public sealed interface Outcome {
    record Created(UserId id) implements Outcome {}

    record NotCreated(Refusal why) implements Outcome, Refused {}
  }

  public enum Refusal {
    NAME_MISSING,
    NAME_TOO_LONG,
    PIN_NOT_FOUR_DIGITS,
    NO_SUCH_ROLE
  }

  private final Database database;
  private final SecurityMapper security;

  CreateUser(Database database, SecurityMapper security) {
    this.database = database;
    this.security = security;
  }

  public Outcome create(Command command) {
    if (command.name().isBlank()) {
      return new Outcome.NotCreated(Refusal.NAME_MISSING);
    }
    if (command.name().strip().length() > LONGEST_NAME) {
      return new Outcome.NotCreated(Refusal.NAME_TOO_LONG);
    }
    if (!Pins.acceptable(command.pin())) {
      return new Outcome.NotCreated(Refusal.PIN_NOT_FOUR_DIGITS);
    }
    return database.write(NAME, () -> insert(command));
  }

  private Outcome insert(Command command) {
    var role = security.role(command.role());
    if (role.isEmpty()) {
      return new Outcome.NotCreated(Refusal.NO_SUCH_ROLE);
    }
    var id = new UserId(database.ids().next());
    var hash = SecretHash.of(command.pin());
    security.insertUser(
        new UserRow(id, command.name().strip(), null, role.get(), hash, null, true));
    return new Outcome.Created(id);
  }
}
