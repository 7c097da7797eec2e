package org.counterfoil.app.lock;

import java.util.List;
import java.util.UUID;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.security.SignIn.Means;

/// What the sign-in screen needs of the core. Both are called off the JavaFX thread.
public interface SignInDoor {
  /// Who may sign in at this till, in the order shown.
  List<Person> people();

  /// Tries a PIN or password.
  ///
  /// @param secret overwritten once it was tried
  SignIn signIn(UUID person, char[] secret, Means means);

  /// Somebody who may sign in.
  ///
  /// @param role in the user's language
  /// @param hasPassword whether a password signs in, too
  record Person(UUID id, String name, String role, boolean hasPassword) {}

  /// How a try ended.
  sealed interface SignIn {
    /// It was right.
    record SignedIn(Actor actor) implements SignIn {}

    /// It was wrong; another try is heard after so many seconds, growing with every try.
    record Wrong(int waitSeconds) implements SignIn {}

    /// It was not looked at, right or wrong: earlier tries make the next one wait so many seconds.
    record MustWait(int waitSeconds) implements SignIn {}

    /// The user was switched off: only a manager can help.
    record Locked() implements SignIn {}
  }
}
