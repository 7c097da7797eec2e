package org.counterfoil.app.lock;

import java.util.List;
import java.util.UUID;
import org.counterfoil.core.command.Actor;

/// What the sign-in screen needs of the core. Both are called off the JavaFX thread.
public interface SignInDoor {
  /// Who may sign in at this till, in the order shown.
  List<Person> people();

  /// Tries a PIN.
  SignIn signIn(UUID person, String pin);

  /// Somebody who may sign in.
  ///
  /// @param role in the user's language
  record Person(UUID id, String name, String role) {}

  /// How a try ended.
  sealed interface SignIn {
    /// The PIN was right.
    record SignedIn(Actor actor) implements SignIn {}

    /// The PIN was wrong; another try is heard after so many seconds, growing with every try.
    record WrongPin(int waitSeconds) implements SignIn {}

    /// Too many tries, or the user was switched off: only a manager can help.
    record Locked() implements SignIn {}
  }
}
