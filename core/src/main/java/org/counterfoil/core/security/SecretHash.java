package org.counterfoil.core.security;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.counterfoil.core.secret.Argon2id;

/// PINs and passwords as Argon2id keeps them: `argon2id$salt$hash`. The few thousand PINs there are
/// could still be tried by whoever holds the store's key; against everybody else the growing delay
/// stands. No password is as short as a PIN, so what looks like one is taken in any digits.
final class SecretHash {
  private static final SecureRandom RANDOM = new SecureRandom();

  private SecretHash() {}

  static String of(char[] secret) {
    var salt = new byte[Argon2id.SALT];
    RANDOM.nextBytes(salt);
    var encoder = Base64.getEncoder().withoutPadding();
    return "argon2id$"
        + encoder.encodeToString(salt)
        + "$"
        + encoder.encodeToString(digest(secret, salt));
  }

  static boolean matches(char[] secret, String stored) {
    int first = stored.indexOf('$');
    int second = stored.indexOf('$', first + 1);
    var salt = Base64.getDecoder().decode(stored.substring(first + 1, second));
    var expected = Base64.getDecoder().decode(stored.substring(second + 1));
    return MessageDigest.isEqual(expected, digest(secret, salt));
  }

  private static byte[] digest(char[] secret, byte[] salt) {
    var plain = Pins.plain(secret);
    try {
      return Argon2id.of(plain, salt);
    } finally {
      Arrays.fill(plain, ' ');
    }
  }
}
