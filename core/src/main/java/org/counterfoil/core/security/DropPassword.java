package org.counterfoil.core.security;

import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.command.Refused;
import org.counterfoil.core.database.Database;

/// Takes a user's password away, so that the PIN alone signs in: one's own, which the present PIN
/// has to allow, or, with the right to manage users, another's.
public final class DropPassword {
  private static final CommandName OWN = CommandName.of("security.drop-password", Permission.NONE);
  private static final CommandName OTHERS =
      CommandName.of("security.drop-anothers-password", Permission.MANAGE_USERS);

  /// @param presentPin of the user, where it is one's own password; another's is not asked for
  @SuppressWarnings("ArrayRecordComponent") // secrets stay out of strings
  public record Command(UserId user, char[] presentPin) {
    public static Command ofAnother(UserId user) {
      return new Command(user, new char[0]);
    }
  }

  public sealed interface Outcome {
    record Dropped() implements Outcome {}

    record Unproven(PresentPin why) implements Outcome {}

    record NotDropped(Refusal why) implements Outcome, Refused {}
  }

  public enum Refusal {
    NO_SUCH_USER
  }

  private final Database database;
  private final SecurityMapper security;
  private final SignIn signIn;

  DropPassword(Database database, SecurityMapper security, SignIn signIn) {
    this.database = database;
    this.security = security;
    this.signIn = signIn;
  }

  /// Done as well where there is none.
  public Outcome drop(Command command) {
    if (!Actor.current().user().equals(command.user().value())) {
      return database.write(OTHERS, () -> store(command));
    }
    return PresentPin.objection(signIn, command.user(), command.presentPin())
        .<Outcome>map(Outcome.Unproven::new)
        .orElseGet(() -> database.write(OWN, () -> store(command)));
  }

  private Outcome store(Command command) {
    return security.changePassword(command.user(), null) == 1
        ? new Outcome.Dropped()
        : new Outcome.NotDropped(Refusal.NO_SUCH_USER);
  }
}
