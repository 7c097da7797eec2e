package org.counterfoil.core.secret;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Argon2id with OWASP's second choice: 19 MiB, two passes, one lane. PINs in the store were hashed
/// with these, and keys sealed: whoever changes them has to tell old from new, by another word than
/// the `argon2id` that stands beside each.
public final class Argon2id {
  /// Bytes of the result.
  public static final int LENGTH = 32;

  /// Bytes of a salt.
  public static final int SALT = 16;

  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;

  private Argon2id() {}

  /// @param secret is left as it is: clearing it is the caller's
  public static byte[] of(char[] secret, byte[] salt) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withSalt(salt)
            .withMemoryAsKB(MEMORY_KIB)
            .withIterations(PASSES)
            .withParallelism(1)
            .build());
    var result = new byte[LENGTH];
    generator.generateBytes(secret, result);
    return result;
  }
}
