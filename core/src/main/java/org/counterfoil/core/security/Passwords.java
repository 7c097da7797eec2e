package org.counterfoil.core.security;

import java.util.Optional;
import java.util.stream.IntStream;

/// What a password is: anything a person can type and keep in mind that is not too quickly guessed.
public final class Passwords {
  /// Characters of the shortest one, spaces not counted: a row of spaces is no secret.
  public static final int SHORTEST = 8;

  /// Characters of the longest one. A whole page pasted by mistake is not hashed.
  public static final int LONGEST = 128;

  private Passwords() {}

  /// Why `password` may not become one.
  static Optional<ChangeSecret.Refusal> refusal(char[] password) {
    if (tooLong(password)) {
      return Optional.of(ChangeSecret.Refusal.PASSWORD_TOO_LONG);
    }
    long letters = IntStream.range(0, password.length).filter(i -> !isSpace(password[i])).count();
    return letters < SHORTEST
        ? Optional.of(ChangeSecret.Refusal.PASSWORD_TOO_SHORT)
        : Optional.empty();
  }

  static boolean tooLong(char[] secret) {
    return secret.length > LONGEST;
  }

  private static boolean isSpace(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }
}
