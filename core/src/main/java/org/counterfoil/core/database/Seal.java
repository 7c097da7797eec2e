package org.counterfoil.core.database;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.counterfoil.core.secret.Argon2id;

/// Seals a store's key with another key, or with a passphrase made into one by Argon2id:
/// AES-256-GCM, the nonce before what is sealed.
final class Seal {
  /// Bytes of every key here.
  static final int KEY = 32;

  private static final int NONCE = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Seal() {}

  static byte[] random(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  static byte[] withPassphrase(byte[] key, char[] passphrase) {
    var salt = random(Argon2id.SALT);
    var sealed = with(key, Argon2id.of(passphrase, salt));
    return ByteBuffer.allocate(Argon2id.SALT + sealed.length).put(salt).put(sealed).array();
  }

  /// @throws GeneralSecurityException for another passphrase
  static byte[] openWithPassphrase(byte[] sealed, char[] passphrase)
      throws GeneralSecurityException {
    var salt = Arrays.copyOf(sealed, Argon2id.SALT);
    return open(
        Arrays.copyOfRange(sealed, Argon2id.SALT, sealed.length), Argon2id.of(passphrase, salt));
  }

  static byte[] with(byte[] key, byte[] wrapping) {
    var nonce = random(NONCE);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, wrapping, nonce).doFinal(key);
      return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is part of every Java", e);
    }
  }

  /// @throws GeneralSecurityException for another key
  static byte[] open(byte[] sealed, byte[] wrapping) throws GeneralSecurityException {
    var nonce = Arrays.copyOf(sealed, NONCE);
    return cipher(Cipher.DECRYPT_MODE, wrapping, nonce)
        .doFinal(sealed, NONCE, sealed.length - NONCE);
  }

  /// Whether `sealed` is long enough to hold a key; with a salt before it for a passphrase.
  static boolean holdsKey(byte[] sealed) {
    return sealed.length > Argon2id.SALT + NONCE;
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    return cipher;
  }
}
