package org.counterfoil.core.security;

import java.time.Duration;
import java.util.Optional;
import org.counterfoil.core.security.SignIn.Means;

/// Why one's own secret is not changed: the present PIN has to allow it, as whoever finds an
/// unlocked till must not be able to take over its user. It is tried like a sign-in, and wrong ones
/// make the next try wait with those.
public sealed interface PresentPin {
  /// @param delay before the next try is looked at; zero for the first ones
  record Wrong(Duration delay) implements PresentPin {}

  /// Not looked at, after too many wrong ones.
  record MustWait(Duration delay) implements PresentPin {}

  /// What stands in the way; empty where the PIN is right.
  static Optional<PresentPin> objection(SignIn signIn, UserId user, char[] pin) {
    return switch (signIn.signIn(new SignIn.Command(user, pin, Means.PIN))) {
      case SignIn.Outcome.SignedIn _ -> Optional.empty();
      case SignIn.Outcome.Wrong(var delay) -> Optional.of(new Wrong(delay));
      case SignIn.Outcome.MustWait(var delay) -> Optional.of(new MustWait(delay));
      case SignIn.Outcome.NoSuchUser _ -> Optional.of(new Wrong(Duration.ZERO));
    };
  }
}
