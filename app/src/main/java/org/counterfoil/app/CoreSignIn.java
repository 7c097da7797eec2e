package org.counterfoil.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.lock.SignInDoor;
import org.counterfoil.core.Core;
import org.counterfoil.core.sample.SamplePin;
import org.counterfoil.core.security.SecurityQueries.Line;
import org.counterfoil.core.security.SignIn.Command;
import org.counterfoil.core.security.SignIn.Means;
import org.counterfoil.core.security.SignIn.Outcome;
import org.counterfoil.core.security.UserId;

/// The sign-in screen's door into the core.
record CoreSignIn(Core core) implements SignInDoor {
  @Override
  public List<Person> people() {
    return core.users().queries().people().stream().map(this::person).toList();
  }

  private Person person(Line line) {
    var role = roleWords(line.role());
    var words =
        SamplePin.of(core, line.id())
            .map(pin -> Texts.of("window.sample-pin", role, Formats.current().digits(pin)))
            .orElse(role);
    return new Person(line.id().value(), line.name(), words, line.hasPassword());
  }

  private static String roleWords(String role) {
    var key = "window.role." + role.toLowerCase(Locale.ROOT).replace('_', '-');
    return Texts.has(key) ? Texts.of(key) : role;
  }

  @Override
  public SignIn signIn(UUID person, char[] secret, Means means) {
    try {
      return switch (core.users().signIn().signIn(new Command(new UserId(person), secret, means))) {
        case Outcome.SignedIn(var actor) -> new SignIn.SignedIn(actor);
        case Outcome.Wrong(var delay) -> new SignIn.Wrong(seconds(delay));
        case Outcome.MustWait(var delay) -> new SignIn.MustWait(seconds(delay));
        case Outcome.NoSuchUser _ -> new SignIn.Locked();
      };
    } finally {
      Arrays.fill(secret, ' ');
    }
  }

  private static int seconds(java.time.Duration delay) {
    return Math.toIntExact(Math.ceilDiv(delay.toMillis(), 1000));
  }
}
