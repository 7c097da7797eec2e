package org.counterfoil.core.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// The cipher of one file: AES-256-GCM in chunks of 64 KB (of 1 MB, Java decrypts at a third of the
/// speed).
///
/// The file begins with a magic word and 32 random bytes, from which and the given key HKDF-SHA256
/// makes a key for this file alone; so a nonce, which is the chunk's number, is never used twice.
/// The nonce also says whether a chunk is the last: a file cut at the end of a chunk is refused, as
/// are chunks left out, swapped or taken from another file.
final class Seal {
  static final int CHUNK = 1 << 16;
  static final int TAG = 16;
  static final int HEADER = 8 + 32;

  private static final byte[] MAGIC = "CFLSRCH1".getBytes(StandardCharsets.US_ASCII);
  private static final int KEY = 32;
  private static final int NONCE = 12;

  private final SecretKey key;
  private final byte[] header;
  private final Cipher cipher;
  private int chunks;

  private Seal(byte[] key, byte[] header) throws IOException {
    if (key.length != KEY) {
      throw new IllegalArgumentException("the key of a snapshot has 32 bytes");
    }
    this.header = header;
    try {
      this.key =
          KDF.getInstance("HKDF-SHA256")
              .deriveKey(
                  "AES",
                  HKDFParameterSpec.ofExtract()
                      .addIKM(key)
                      .addSalt(header)
                      .thenExpand(
                          "counterfoil customer search".getBytes(StandardCharsets.US_ASCII), KEY));
      cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  static Seal fresh(byte[] key) throws IOException {
    var random = new byte[HEADER - MAGIC.length];
    new SecureRandom().nextBytes(random);
    return new Seal(key, ByteBuffer.allocate(HEADER).put(MAGIC).put(random).array());
  }

  static Seal of(byte[] key, byte[] header) throws IOException {
    if (!ByteBuffer.wrap(header, 0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))) {
      throw new IOException("not a snapshot");
    }
    return new Seal(key, header);
  }

  ByteBuffer header() {
    return ByteBuffer.wrap(header);
  }

  /// The next chunk, encrypted or decrypted, into an emptied target.
  void next(int mode, Position position, ByteBuffer source, ByteBuffer target) throws IOException {
    var nonce = ByteBuffer.allocate(NONCE);
    nonce.putInt(0, chunks++).put(NONCE - 1, (byte) (position == Position.LAST ? 1 : 0));
    try {
      cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce.array()));
      cipher.updateAAD(header);
      target.clear();
      cipher.doFinal(source, target);
      target.flip();
    } catch (GeneralSecurityException e) {
      throw new IOException("a chunk is not as it was written", e);
    }
  }

  /// Whether more chunks follow.
  enum Position {
    INNER,
    LAST
  }
}
