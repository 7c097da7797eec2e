package org.counterfoil.core.search;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import javax.crypto.Cipher;
import org.counterfoil.core.search.Seal.Position;

/// Encrypts what is written into a file; [#finish] writes the last chunk.
final class SealedOutput extends OutputStream {
  private final FileChannel file;
  private final Seal seal;
  private final ByteBuffer plain = ByteBuffer.allocate(Seal.CHUNK);
  private final ByteBuffer encrypted = ByteBuffer.allocate(Seal.CHUNK + Seal.TAG);

  private SealedOutput(FileChannel file, Seal seal) {
    this.file = file;
    this.seal = seal;
  }

  static SealedOutput over(FileChannel file, byte[] key) throws IOException {
    var seal = Seal.fresh(key);
    var out = new SealedOutput(file, seal);
    out.write(seal.header());
    return out;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    int done = 0;
    while (done < length) {
      // Only when more is to come: the last chunk must be known as the last.
      if (!plain.hasRemaining()) {
        seal(Position.INNER);
      }
      int now = Math.min(length - done, plain.remaining());
      plain.put(bytes, from + done, now);
      done += now;
    }
  }

  void finish() throws IOException {
    seal(Position.LAST);
  }

  private void seal(Position position) throws IOException {
    plain.flip();
    seal.next(Cipher.ENCRYPT_MODE, position, plain, encrypted);
    plain.clear();
    write(encrypted);
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }
}
