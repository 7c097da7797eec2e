package org.counterfoil.core.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.security.SecurityMapper.Guard;
import org.counterfoil.core.security.SecurityMapper.UserRow;

/// Lets a person begin to work, by PIN or password.
///
/// From the third wrong one in a row the next try has to wait, twice as long each time up to a
/// quarter of an hour; the wait survives a restart.
public final class SignIn {
  private static final CommandName NAME = CommandName.of("security.sign-in", Permission.NONE);
  private static final int FREE_TRIES = 2;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  public enum Means {
    PIN,
    PASSWORD
  }

  @SuppressWarnings("ArrayRecordComponent") // secrets stay out of strings
  public record Command(UserId user, char[] secret, Means means) {}

  public sealed interface Outcome {
    record SignedIn(Actor actor) implements Outcome {}

    /// @param delay before the next try is looked at; zero for the first ones
    record Wrong(Duration delay) implements Outcome {}

    /// An earlier wrong secret still makes this one wait; it was not looked at.
    record MustWait(Duration delay) implements Outcome {}

    record NoSuchUser() implements Outcome {}
  }

  private final Database database;
  private final SecurityMapper security;
  private final Clock clock;

  SignIn(Database database, SecurityMapper security, Clock clock) {
    this.database = database;
    this.security = security;
    this.clock = clock;
  }

  public Outcome signIn(Command command) {
    return database.write(
        NAME,
        () ->
            security
                .user(command.user())
                .filter(UserRow::active)
                .map(user -> attempt(user, command))
                .orElseGet(Outcome.NoSuchUser::new));
  }

  private Outcome attempt(UserRow user, Command command) {
    var now = clock.instant();
    var guard = security.guard(user.id()).orElse(new Guard(user.id(), 0, Instant.EPOCH));
    var left = Duration.between(now, guard.waitsUntil());
    // A longer one than is ever given comes from a clock that was set back since.
    if (left.isPositive() && left.compareTo(LONGEST_WAIT) <= 0) {
      return new Outcome.MustWait(left);
    }
    var stored = command.means() == Means.PIN ? user.pinHash() : user.passwordHash();
    boolean right = stored != null && fits(command.secret(), stored);
    security.insertSignIn(database.ids().next(), user.id(), now, right);
    if (!right) {
      int failures = guard.failures() + 1;
      var wait = waitAfter(failures);
      security.keepGuard(new Guard(user.id(), failures, now.plus(wait)));
      return new Outcome.Wrong(wait);
    }
    security.dropGuard(user.id());
    var permissions = EnumSet.of(Permission.NONE);
    permissions.addAll(security.permissions(user.roleId()));
    return new Outcome.SignedIn(new Actor(user.id().value(), user.name(), permissions));
  }

  /// What is too long for any secret is not hashed: whoever pastes pages must not keep the till
  /// busy.
  private static boolean fits(char[] secret, String stored) {
    return !Passwords.tooLong(secret) && SecretHash.matches(secret, stored);
  }

  static Duration waitAfter(int failures) {
    if (failures <= FREE_TRIES) {
      return Duration.ZERO;
    }
    int doublings = Math.min(failures - FREE_TRIES - 1, 20);
    var wait = FIRST_WAIT.multipliedBy(1L << doublings);
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}
