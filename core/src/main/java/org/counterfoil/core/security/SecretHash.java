package org.counterfoil.core.security;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// PINs and passwords as Argon2id keeps them: `argon2id$salt$hash`, 19 MiB, two passes, one lane
/// (OWASP). The few thousand PINs there are could still be tried by whoever holds the store's key;
/// against everybody else the growing delay stands.
final class SecretHash {
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LENGTH = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SecretHash() {}

  static String of(char[] secret) {
    var salt = new byte[16];
    RANDOM.nextBytes(salt);
    var encoder = Base64.getEncoder().withoutPadding();
    return "argon2id$"
        + encoder.encodeToString(salt)
        + "$"
        + encoder.encodeToString(hash(secret, salt));
  }

  static boolean matches(char[] secret, String stored) {
    int first = stored.indexOf('$');
    int second = stored.indexOf('$', first + 1);
    var salt = Base64.getDecoder().decode(stored.substring(first + 1, second));
    var expected = Base64.getDecoder().decode(stored.substring(second + 1));
    return MessageDigest.isEqual(expected, hash(secret, salt));
  }

  private static byte[] hash(char[] secret, byte[] salt) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withSalt(salt)
            .withMemoryAsKB(MEMORY_KIB)
            .withIterations(PASSES)
            .withParallelism(1)
            .build());
    var hash = new byte[LENGTH];
    generator.generateBytes(secret, hash);
    return hash;
  }
}
