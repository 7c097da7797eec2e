package org.counterfoil.core.tillroll;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The second half of a file's identity, which vouches for the whole header. Files of older
/// versions have random bytes there.
final class HeaderCheck {
  private static final int AT = 8 + 8;
  private static final int BEHIND = AT + Long.BYTES;
  private static final String MAC = "HmacSHA256";

  private HeaderCheck() {}

  static void put(byte[] key, byte[] header) {
    ByteBuffer.wrap(header).putLong(AT, of(key, header));
  }

  static boolean holds(byte[] key, byte[] header) {
    return ByteBuffer.wrap(header).getLong(AT) == of(key, header);
  }

  private static long of(byte[] key, byte[] header) {
    try {
      var mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      mac.update(header, 0, AT);
      mac.update(header, BEHIND, Segment.HEADER - BEHIND);
      return ByteBuffer.wrap(mac.doFinal()).getLong();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every Java", e);
    }
  }
}
