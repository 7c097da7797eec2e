package org.counterfoil.app.people;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import org.counterfoil.core.security.ChangeSecret;
import org.counterfoil.core.security.CreateUser;
import org.counterfoil.core.security.DropPassword;
import org.counterfoil.core.security.SecurityQueries.Line;
import org.counterfoil.core.security.SignIn;
import org.counterfoil.core.security.SignIn.Means;
import org.counterfoil.core.security.UserId;
import org.counterfoil.core.security.Users;

/// What the form of a PIN or password asks of the core. Off the JavaFX thread.
record SecretChange(Users users) {
  /// What the secret is for.
  sealed interface Purpose {
    Means means();

    /// Whether there is a password to take away.
    boolean removable();

    record NewPerson() implements Purpose {
      @Override
      public Means means() {
        return Means.PIN;
      }

      @Override
      public boolean removable() {
        return false;
      }
    }

    /// Somebody else's.
    record Reset(Line person, Means means) implements Purpose {
      @Override
      public boolean removable() {
        return means == Means.PASSWORD && person.hasPassword();
      }
    }

    /// One's own.
    record Own(Line person, Means means) implements Purpose {
      @Override
      public boolean removable() {
        return means == Means.PASSWORD && person.hasPassword();
      }
    }
  }

  /// What stands in the form; its secrets are forgotten when they have been tried.
  @SuppressWarnings("ArrayRecordComponent") // secrets stay out of strings
  record Filled(String name, String role, char[] oldPin, char[] secret) {
    void forget() {
      Arrays.fill(oldPin, ' ');
      Arrays.fill(secret, ' ');
    }
  }

  /// How it ended, whatever it was for.
  sealed interface Ended {
    record Well() implements Ended {}

    record Refused(Enum<?> why) implements Ended {}

    record OldPinWrong() implements Ended {}

    /// The present PIN was not looked at, after too many wrong ones.
    record MustWait(Duration delay) implements Ended {}
  }

  Ended save(Purpose purpose, Filled filled) {
    try {
      return switch (purpose) {
        case Purpose.NewPerson() -> create(filled);
        case Purpose.Reset(var person, var means) -> change(person.id(), filled.secret(), means);
        case Purpose.Own(var person, var means) ->
            ifAllowed(person, filled, () -> change(person.id(), filled.secret(), means));
      };
    } finally {
      filled.forget();
    }
  }

  /// Takes the password away.
  Ended drop(Purpose purpose, Filled filled) {
    try {
      return switch (purpose) {
        case Purpose.NewPerson() -> throw new IllegalStateException("Nobody had a password yet");
        case Purpose.Reset(var person, var _) -> drop(person.id());
        case Purpose.Own(var person, var _) -> ifAllowed(person, filled, () -> drop(person.id()));
      };
    } finally {
      filled.forget();
    }
  }

  /// Whoever finds an unlocked till must not be able to take over its user.
  private Ended ifAllowed(Line person, Filled filled, Supplier<Ended> change) {
    var command = new SignIn.Command(person.id(), filled.oldPin(), Means.PIN);
    return switch (users.signIn().signIn(command)) {
      case SignIn.Outcome.SignedIn _ -> change.get();
      case SignIn.Outcome.MustWait(var delay) -> new Ended.MustWait(delay);
      case SignIn.Outcome.Wrong _, SignIn.Outcome.NoSuchUser _ -> new Ended.OldPinWrong();
    };
  }

  private Ended create(Filled filled) {
    var command = new CreateUser.Command(filled.name(), filled.role(), filled.secret());
    return switch (users.create().create(command)) {
      case CreateUser.Outcome.Created _ -> new Ended.Well();
      case CreateUser.Outcome.NotCreated(var why) -> new Ended.Refused(why);
    };
  }

  private Ended change(UserId user, char[] secret, Means means) {
    var command = new ChangeSecret.Command(user, secret, means);
    return switch (users.changeSecret().change(command)) {
      case ChangeSecret.Outcome.Changed _ -> new Ended.Well();
      case ChangeSecret.Outcome.NotChanged(var why) -> new Ended.Refused(why);
    };
  }

  private Ended drop(UserId user) {
    return switch (users.dropPassword().drop(new DropPassword.Command(user))) {
      case DropPassword.Outcome.Dropped _ -> new Ended.Well();
      case DropPassword.Outcome.NotDropped(var why) -> new Ended.Refused(why);
    };
  }
}
