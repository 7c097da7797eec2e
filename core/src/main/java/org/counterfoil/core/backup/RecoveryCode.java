package org.counterfoil.core.backup;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/// What the owner writes down once: 125 random bits as five groups of five letters and digits,
/// without those that are mistaken for one another. With it a backup opens on any machine; without
/// it, or the key file itself, none does, and nobody can help.
public final class RecoveryCode {
  /// Crockford's base 32.
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 25;
  private static final int GROUP = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String letters;

  private RecoveryCode(String letters) {
    this.letters = letters;
  }

  public static RecoveryCode fresh() {
    var letters = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return new RecoveryCode(letters.toString());
  }

  /// Reads a code as people type it: small letters, blanks and dashes anywhere, O for 0, I or L for
  /// 1. Empty where it is none.
  public static Optional<RecoveryCode> parse(String typed) {
    var letters =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\-\\u2010-\\u2015]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    boolean whole =
        letters.length() == LENGTH && letters.chars().allMatch(it -> LETTERS.indexOf(it) >= 0);
    return whole ? Optional.of(new RecoveryCode(letters)) : Optional.empty();
  }

  /// As it is shown and printed, the one time.
  public String shown() {
    return letters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
  }

  char[] passphrase() {
    return letters.toCharArray();
  }

  @Override
  public String toString() {
    return "RecoveryCode"; // never its letters: this may end in a log
  }
}
