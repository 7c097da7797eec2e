package org.counterfoil.core.security;

import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.command.Refused;
import org.counterfoil.core.database.Database;

/// Lets somebody sign in no longer, or again. Users are never deleted: what they did keeps their
/// name.
public final class SwitchUser {
  private static final CommandName NAME =
      CommandName.of("security.switch-user", Permission.MANAGE_USERS);

  public record Command(UserId user, Wanted wanted) {}

  public enum Wanted {
    ON,
    OFF
  }

  public sealed interface Outcome {
    record Switched() implements Outcome {}

    record NotSwitched(Refusal why) implements Outcome, Refused {}
  }

  public enum Refusal {
    /// Nobody locks themselves out.
    ONESELF,
    /// Nobody who may manage users would be left.
    LAST_ONE,
    NO_SUCH_USER
  }

  private final Database database;
  private final SecurityMapper security;

  SwitchUser(Database database, SecurityMapper security) {
    this.database = database;
    this.security = security;
  }

  public Outcome change(Command command) {
    return database.write(NAME, () -> store(command));
  }

  private Outcome store(Command command) {
    boolean on = command.wanted() == Wanted.ON;
    if (!on && Actor.current().user().equals(command.user().value())) {
      return new Outcome.NotSwitched(Refusal.ONESELF);
    }
    if (security.changeActive(command.user(), on) != 1) {
      return new Outcome.NotSwitched(Refusal.NO_SUCH_USER);
    }
    return security.activeHolders(Permission.MANAGE_USERS) == 0
        ? new Outcome.NotSwitched(Refusal.LAST_ONE)
        : new Outcome.Switched();
  }
}
