package org.counterfoil.core.tillroll;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A roll's file as the program wrote it before local changes had a place in it.
final class FirstForm {
  private static final int HEADER = 56;
  private static final int NONCE = 12;

  private FirstForm() {}

  /// Entry `n` links to `n` and holds the byte `n`.
  static void write(Path folder, byte[] key, int entries)
      throws IOException, GeneralSecurityException {
    var header =
        ByteBuffer.allocate(HEADER)
            .put("CFROLL1\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
            .put(new byte[16])
            .putLong(0)
            .putLong(1)
            .putLong(1)
            .putLong(0)
            .array();
    var file = ByteBuffer.allocate(HEADER + entries * 100).put(header);
    for (int seq = 1; seq <= entries; seq++) {
      var nonce = new byte[NONCE];
      nonce[0] = (byte) seq;
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
      cipher.updateAAD(header);
      cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(0, file.position()));
      var sealed =
          cipher.doFinal(ByteBuffer.allocate(17).putLong(seq).putLong(seq).put((byte) seq).array());
      file.putInt(NONCE + sealed.length).put(nonce).put(sealed);
    }
    var bytes = new byte[file.flip().remaining()];
    file.get(bytes);
    Files.write(folder.resolve(Segments.name(1)), bytes);
  }
}
