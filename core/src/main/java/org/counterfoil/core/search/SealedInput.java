package org.counterfoil.core.search;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import javax.crypto.Cipher;
import org.counterfoil.core.search.Seal.Position;

/// Decrypts a file written by [SealedOutput]; gives out no byte of a chunk that was tampered with.
final class SealedInput extends InputStream {
  private final FileChannel file;
  private final Seal seal;
  private final ByteBuffer encrypted = ByteBuffer.allocate(Seal.CHUNK + Seal.TAG);
  private final ByteBuffer plain = ByteBuffer.allocate(Seal.CHUNK).flip();
  private long left;

  private SealedInput(FileChannel file, Seal seal, long left) {
    this.file = file;
    this.seal = seal;
    this.left = left;
  }

  static SealedInput over(FileChannel file, byte[] key) throws IOException {
    var header = ByteBuffer.allocate(Seal.HEADER);
    fill(file, header);
    return new SealedInput(file, Seal.of(key, header.array()), file.size() - Seal.HEADER);
  }

  @Override
  public int read() throws IOException {
    return more() ? plain.get() & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    int now = Math.min(length, plain.remaining());
    plain.get(into, from, now);
    return now;
  }

  private boolean more() throws IOException {
    while (!plain.hasRemaining() && left > 0) {
      int length = (int) Math.min(left, encrypted.capacity());
      encrypted.clear().limit(length);
      fill(file, encrypted);
      left -= length;
      encrypted.flip();
      seal.next(Cipher.DECRYPT_MODE, left == 0 ? Position.LAST : Position.INNER, encrypted, plain);
    }
    return plain.hasRemaining();
  }

  private static void fill(FileChannel file, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      if (file.read(bytes) < 0) {
        throw new EOFException("the snapshot is cut short");
      }
    }
  }
}
