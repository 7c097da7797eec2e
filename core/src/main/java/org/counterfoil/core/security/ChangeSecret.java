package org.counterfoil.core.security;

import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.command.Refused;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.security.SignIn.Means;

/// Gives a user a new PIN or password: one's own, which the present PIN has to allow, or, with the
/// right to manage users, another's.
public final class ChangeSecret {
  private static final CommandName OWN = CommandName.of("security.change-secret", Permission.NONE);
  private static final CommandName OTHERS =
      CommandName.of("security.reset-secret", Permission.MANAGE_USERS);

  /// @param presentPin of the user, where it is one's own secret; another's is not asked for
  @SuppressWarnings("ArrayRecordComponent") // secrets stay out of strings
  public record Command(UserId user, char[] presentPin, char[] secret, Means means) {
    public static Command ofAnother(UserId user, char[] secret, Means means) {
      return new Command(user, new char[0], secret, means);
    }
  }

  public sealed interface Outcome {
    record Changed() implements Outcome {}

    record Unproven(PresentPin why) implements Outcome {}

    record NotChanged(Refusal why) implements Outcome, Refused {}
  }

  public enum Refusal {
    PIN_NOT_FOUR_DIGITS,
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG,
    NO_SUCH_USER
  }

  private final Database database;
  private final SecurityMapper security;
  private final SignIn signIn;

  ChangeSecret(Database database, SecurityMapper security, SignIn signIn) {
    this.database = database;
    this.security = security;
    this.signIn = signIn;
  }

  public Outcome change(Command command) {
    var refusal =
        switch (command.means()) {
          case PIN -> Pins.refusal(command.secret());
          case PASSWORD -> Passwords.refusal(command.secret());
        };
    if (refusal.isPresent()) {
      return new Outcome.NotChanged(refusal.get());
    }
    if (!Actor.current().user().equals(command.user().value())) {
      return database.write(OTHERS, () -> store(command));
    }
    return PresentPin.objection(signIn, command.user(), command.presentPin())
        .<Outcome>map(Outcome.Unproven::new)
        .orElseGet(() -> database.write(OWN, () -> store(command)));
  }

  private Outcome store(Command command) {
    var hash = SecretHash.of(command.secret());
    int changed =
        switch (command.means()) {
          case PIN -> security.changePin(command.user(), hash);
          case PASSWORD -> security.changePassword(command.user(), hash);
        };
    // Whoever was made to wait for wrong tries begins anew with the new secret.
    security.dropGuard(command.user());
    return changed == 1 ? new Outcome.Changed() : new Outcome.NotChanged(Refusal.NO_SUCH_USER);
  }
}
