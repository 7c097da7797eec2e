package org.counterfoil.app;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.lock.SignInDoor;
import org.counterfoil.core.security.SignIn.Command;
import org.counterfoil.core.security.SignIn.Means;
import org.counterfoil.core.security.SignIn.Outcome;
import org.counterfoil.core.security.UserId;
import org.counterfoil.core.security.Users;

/// The sign-in screen's door into the core.
record CoreSignIn(Users users) implements SignInDoor {
  @Override
  public List<Person> people() {
    return users.queries().people().stream()
        .map(line -> new Person(line.id().value(), line.name(), roleWords(line.role())))
        .toList();
  }

  private static String roleWords(String role) {
    var key = "window.role." + role.toLowerCase(Locale.ROOT).replace('_', '-');
    return Texts.has(key) ? Texts.of(key) : role;
  }

  @Override
  public SignIn signIn(UUID person, String pin) {
    var command = new Command(new UserId(person), pin.toCharArray(), Means.PIN);
    return switch (users.signIn().signIn(command)) {
      case Outcome.SignedIn(var actor) -> new SignIn.SignedIn(actor);
      case Outcome.Wrong(var delay) -> new SignIn.WrongPin(seconds(delay));
      case Outcome.MustWait(var delay) -> new SignIn.WrongPin(seconds(delay));
      case Outcome.NoSuchUser _ -> new SignIn.Locked();
    };
  }

  private static int seconds(java.time.Duration delay) {
    return Math.toIntExact(Math.ceilDiv(delay.toMillis(), 1000));
  }
}
