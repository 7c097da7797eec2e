package org.counterfoil.app.people;

import java.time.Duration;
import java.util.Arrays;
import org.counterfoil.core.security.ChangeSecret;
import org.counterfoil.core.security.CreateUser;
import org.counterfoil.core.security.DropPassword;
import org.counterfoil.core.security.PresentPin;
import org.counterfoil.core.security.SecurityQueries.Line;
import org.counterfoil.core.security.SignIn.Means;
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
        case Purpose.Reset(var person, var means) ->
            change(ChangeSecret.Command.ofAnother(person.id(), filled.secret(), means));
        case Purpose.Own(var person, var means) ->
            change(new ChangeSecret.Command(person.id(), filled.oldPin(), filled.secret(), means));
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
        case Purpose.Reset(var person, var _) -> drop(DropPassword.Command.ofAnother(person.id()));
        case Purpose.Own(var person, var _) ->
            drop(new DropPassword.Command(person.id(), filled.oldPin()));
      };
    } finally {
      filled.forget();
    }
  }

  private Ended create(Filled filled) {
    var command = new CreateUser.Command(filled.name(), filled.role(), filled.secret());
    return switch (users.create().create(command)) {
      case CreateUser.Outcome.Created _ -> new Ended.Well();
      case CreateUser.Outcome.NotCreated(var why) -> new Ended.Refused(why);
    };
  }

  private Ended change(ChangeSecret.Command command) {
    return switch (users.changeSecret().change(command)) {
      case ChangeSecret.Outcome.Changed _ -> new Ended.Well();
      case ChangeSecret.Outcome.Unproven(var why) -> unproven(why);
      case ChangeSecret.Outcome.NotChanged(var why) -> new Ended.Refused(why);
    };
  }

  private Ended drop(DropPassword.Command command) {
    return switch (users.dropPassword().drop(command)) {
      case DropPassword.Outcome.Dropped _ -> new Ended.Well();
      case DropPassword.Outcome.Unproven(var why) -> unproven(why);
      case DropPassword.Outcome.NotDropped(var why) -> new Ended.Refused(why);
    };
  }

  private static Ended unproven(PresentPin why) {
    return switch (why) {
      case PresentPin.Wrong _ -> new Ended.OldPinWrong();
      case PresentPin.MustWait(var delay) -> new Ended.MustWait(delay);
    };
  }
}
