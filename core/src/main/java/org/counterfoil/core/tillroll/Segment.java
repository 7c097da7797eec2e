package org.counterfoil.core.tillroll;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.counterfoil.core.journal.Chain;
import org.jspecify.annotations.Nullable;

/// One file of the roll: a header in the clear, then frames `length, nonce, AES-256-GCM(seq, chain,
/// entry)`. Each frame is bound to the header and to its own place in the file, so frames cannot be
/// moved, repeated or dropped unseen.
final class Segment {
  static final int HEADER = 8 + 16 + 16 + Long.BYTES + Long.BYTES;
  private static final byte[] MAGIC = {'C', 'F', 'R', 'O', 'L', 'L', '1', '\n'};
  private static final int NONCE = 12;
  private static final int TAG = 16;

  /// The store keeps no longer entry than 1 MiB.
  private static final int LARGEST_FRAME = (1 << 20) + 256;

  /// How far behind a damaged place the next whole frame is looked for.
  private static final int SEARCH = 2 * LARGEST_FRAME;

  private static final SecureRandom RANDOM = new SecureRandom();

  /// What a reading of the whole file found.
  ///
  /// @param end where the last good frame ends
  /// @param used where the last byte ends that is not [Room]
  /// @param gapAfter the number of the entry before the first missing one, -1 where none is missing
  record Reading(long end, long lastSeq, Chain lastChain, long used, long gapAfter) {
    /// Whether bytes follow that are no frame.
    boolean bad() {
      return end < used;
    }
  }

  private final Path file;
  private final SecretKeySpec key;
  private final byte[] header;
  private final ByteBuffer fields;

  private Segment(Path file, byte[] key, byte[] header) {
    this.file = file;
    this.key = new SecretKeySpec(key, "AES");
    this.header = header;
    this.fields = ByteBuffer.wrap(header);
  }

  static Segment fresh(Path file, byte[] key, UUID device, long firstSeq, Chain before) {
    var id = new byte[16];
    RANDOM.nextBytes(id);
    var header =
        ByteBuffer.allocate(HEADER)
            .put(MAGIC)
            .put(id)
            .putLong(device.getMostSignificantBits())
            .putLong(device.getLeastSignificantBits())
            .putLong(firstSeq)
            .putLong(before.value());
    return new Segment(file, key, header.array());
  }

  /// The segment as its header describes it; null where the file does not even hold a header.
  static @Nullable Segment of(Path file, byte[] key, FileChannel channel) throws IOException {
    var header = ByteBuffer.allocate(HEADER);
    readFully(channel, header, 0);
    if (header.hasRemaining() || !Arrays.equals(header.array(), 0, 8, MAGIC, 0, 8)) {
      return null;
    }
    return new Segment(file, key, header.array());
  }

  Path file() {
    return file;
  }

  byte[] header() {
    return header.clone();
  }

  UUID device() {
    return new UUID(fields.getLong(24), fields.getLong(32));
  }

  long firstSeq() {
    return fields.getLong(40);
  }

  Chain before() {
    return new Chain(fields.getLong(48));
  }

  ByteBuffer seal(Frame frame, long position) {
    try {
      var nonce = new byte[NONCE];
      RANDOM.nextBytes(nonce);
      var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, position);
      var clear = ByteBuffer.allocate(2 * Long.BYTES + frame.packed().length);
      clear.putLong(frame.seq()).putLong(frame.chain().value()).put(frame.packed()).flip();
      int length = NONCE + clear.remaining() + TAG;
      var sealed = ByteBuffer.allocate(Integer.BYTES + length).putInt(length).put(nonce);
      cipher.doFinal(clear, sealed);
      return sealed.flip();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is part of every Java", e);
    }
  }

  /// Reads every frame in order and hands on those numbered `from` or higher; a frame that does not
  /// read is left out, and the numbers show it.
  Reading read(FileChannel channel, long from, Consumer<Frame> reader) throws IOException {
    long end = HEADER;
    long at = HEADER;
    long seq = firstSeq() - 1;
    long gapAfter = -1;
    var chain = before();
    long size = channel.size();
    long used = Room.used(channel, HEADER);
    while (at < used) {
      var frame = frame(channel, at, size);
      if (frame == null || frame.seq() <= seq) {
        long next = nextFrame(channel, at, size, seq);
        if (next < 0) {
          break;
        }
        at = next;
        continue;
      }
      gapAfter = gapAfter < 0 && frame.seq() != seq + 1 ? seq : gapAfter;
      seq = frame.seq();
      chain = frame.chain();
      at += Integer.BYTES + NONCE + 2 * Long.BYTES + frame.packed().length + TAG;
      end = at;
      if (seq >= from) {
        reader.accept(frame);
      }
    }
    return new Reading(end, seq, chain, used, gapAfter);
  }

  /// Where the next whole frame begins behind one that does not read, -1 where none does. A frame
  /// is bound to its place, so trying every byte finds no false one.
  private long nextFrame(FileChannel channel, long bad, long size, long lastSeq)
      throws IOException {
    var window = ByteBuffer.allocate((int) Math.min(SEARCH + Integer.BYTES, size - bad));
    readFully(channel, window, bad);
    for (int i = 1; i + Integer.BYTES <= window.position(); i++) {
      if (fits(window.getInt(i), bad + i, size)) {
        var frame = frame(channel, bad + i, size);
        if (frame != null && frame.seq() > lastSeq) {
          return bad + i;
        }
      }
    }
    return -1;
  }

  private static boolean fits(int length, long position, long size) {
    return length >= NONCE + 2 * Long.BYTES + TAG
        && length <= LARGEST_FRAME
        && position + Integer.BYTES + length <= size;
  }

  private @Nullable Frame frame(FileChannel channel, long position, long size) throws IOException {
    var prefix = ByteBuffer.allocate(Integer.BYTES);
    readFully(channel, prefix, position);
    if (prefix.hasRemaining()) {
      return null;
    }
    int length = prefix.flip().getInt();
    if (!fits(length, position, size)) {
      return null;
    }
    var body = ByteBuffer.allocate(length);
    readFully(channel, body, position + Integer.BYTES);
    return open(body.array(), position);
  }

  private @Nullable Frame open(byte[] body, long position) {
    try {
      var cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(body, NONCE), position);
      var clear = ByteBuffer.wrap(cipher.doFinal(body, NONCE, body.length - NONCE));
      long seq = clear.getLong();
      var chain = new Chain(clear.getLong());
      var packed = new byte[clear.remaining()];
      clear.get(packed);
      return new Frame(seq, chain, packed);
    } catch (AEADBadTagException e) {
      return null; // torn, changed, or sealed with another key: the caller tells which
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is part of every Java", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, long position) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
    cipher.updateAAD(header);
    cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(0, position));
    return cipher;
  }

  private static void readFully(FileChannel channel, ByteBuffer into, long position)
      throws IOException {
    while (into.hasRemaining()) {
      int count = channel.read(into, position + into.position());
      if (count < 0) {
        return;
      }
    }
  }
}
