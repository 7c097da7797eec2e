package org.counterfoil.core.security;

import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.command.Refused;
import org.counterfoil.core.database.Database;

/// Takes a user's password away, so that the PIN alone signs in: one's own, or, with the right to
/// manage users, another's.
public final class DropPassword {
  private static final CommandName OWN = CommandName.of("security.drop-password", Permission.NONE);
  private static final CommandName OTHERS =
      CommandName.of("security.drop-anothers-password", Permission.MANAGE_USERS);

  public record Command(UserId user) {}

  public sealed interface Outcome {
    record Dropped() implements Outcome {}

    record NotDropped(Refusal why) implements Outcome, Refused {}
  }

  public enum Refusal {
    NO_SUCH_USER
  }

  private final Database database;
  private final SecurityMapper security;

  DropPassword(Database database, SecurityMapper security) {
    this.database = database;
    this.security = security;
  }

  /// Done as well where there is none.
  public Outcome drop(Command command) {
    boolean own = Actor.current().user().equals(command.user().value());
    return database.write(
        own ? OWN : OTHERS,
        () ->
            security.changePassword(command.user(), null) == 1
                ? new Outcome.Dropped()
                : new Outcome.NotDropped(Refusal.NO_SUCH_USER));
  }
}
