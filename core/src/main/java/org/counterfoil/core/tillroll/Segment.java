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
/// length of the local changes or -1, local changes, entry)`; in files of the first form the two in
/// the middle are missing. Each frame is bound to the header and to its own place in the file, so
/// frames cannot be moved, repeated or dropped unseen.
final class Segment {
  static final int HEADER = 8 + 16 + 16 + Long.BYTES + Long.BYTES;

  private static final byte[] FIRST_FORM = {'C', 'F', 'R', 'O', 'L', 'L', '1', '\n'};
  private static final byte[] MAGIC = {'C', 'F', 'R', 'O', 'L', 'L', '2', '\n'};
  private static final int FORM = 6;
  private static final int NONCE = 12;
  private static final int TAG = 16;

  /// The longest local changes a frame takes, in bytes.
  static final int LARGEST_LOCAL = 1 << 18;

  /// The store keeps no longer entry than 1 MiB.
  private static final int LARGEST_FRAME = (1 << 20) + LARGEST_LOCAL + 256;

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
    var id = new byte[8];
    RANDOM.nextBytes(id);
    var header =
        ByteBuffer.allocate(HEADER)
            .put(MAGIC)
            .put(id)
            .putLong(0) // see HeaderCheck
            .putLong(device.getMostSignificantBits())
            .putLong(device.getLeastSignificantBits())
            .putLong(firstSeq)
            .putLong(before.value());
    HeaderCheck.put(key, header.array());
    return new Segment(file, key, header.array());
  }

  /// The segment as its header describes it; null where the file does not even hold a header.
  ///
  /// @throws NewerForm where a later version of the program wrote it
  static @Nullable Segment of(Path file, byte[] key, FileChannel channel) throws IOException {
    var header = ByteBuffer.allocate(HEADER);
    readFully(channel, header, 0);
    if (header.hasRemaining()) {
      return null;
    }
    if (isNewer(header.array())) {
      throw new NewerForm(file);
    }
    if (!begins(header.array(), MAGIC) && !begins(header.array(), FIRST_FORM)) {
      return null;
    }
    return new Segment(file, key, header.array());
  }

  private static boolean begins(byte[] header, byte[] magic) {
    return Arrays.equals(header, 0, magic.length, magic, 0, magic.length);
  }

  private static boolean isNewer(byte[] header) {
    return Arrays.equals(header, 0, FORM, MAGIC, 0, FORM)
        && header[FORM] > MAGIC[FORM]
        && header[FORM] <= '9'
        && header[FORM + 1] == MAGIC[FORM + 1];
  }

  /// Whether local changes lie in its frames.
  boolean takesLocal() {
    return begins(header, MAGIC);
  }

  /// Whether the header is as it was written: nothing behind another one reads, and nobody knows
  /// then how many entries there were. An older version's says `false` even so.
  boolean vouchedFor() {
    return HeaderCheck.holds(key.getEncoded(), header);
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
      var clear = clear(frame);
      int length = NONCE + clear.remaining() + TAG;
      var sealed = ByteBuffer.allocate(Integer.BYTES + length).putInt(length).put(nonce);
      cipher.doFinal(clear, sealed);
      return sealed.flip();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is part of every Java", e);
    }
  }

  private static ByteBuffer clear(Frame frame) {
    var local = frame.local();
    int length = local == null ? 0 : local.length;
    var clear =
        ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES + length + frame.packed().length)
            .putLong(frame.seq())
            .putLong(frame.chain().value())
            .putInt(local == null ? -1 : length);
    if (local != null) {
      clear.put(local);
    }
    return clear.put(frame.packed()).flip();
  }

  /// A frame and how many bytes of the file it takes.
  private record Placed(Frame frame, int length) {
    long seq() {
      return frame.seq();
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
      var placed = frame(channel, at, size);
      if (placed == null || placed.seq() <= seq) {
        long next = nextFrame(channel, at, size, seq);
        if (next < 0) {
          break;
        }
        at = next;
        continue;
      }
      gapAfter = gapAfter < 0 && placed.seq() != seq + 1 ? seq : gapAfter;
      seq = placed.seq();
      chain = placed.frame().chain();
      at += placed.length();
      end = at;
      if (seq >= from) {
        reader.accept(placed.frame());
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

  private @Nullable Placed frame(FileChannel channel, long position, long size) throws IOException {
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
    var frame = open(body.array(), position);
    return frame == null ? null : new Placed(frame, Integer.BYTES + length);
  }

  private @Nullable Frame open(byte[] body, long position) {
    try {
      var cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(body, NONCE), position);
      var clear = ByteBuffer.wrap(cipher.doFinal(body, NONCE, body.length - NONCE));
      long seq = clear.getLong();
      var chain = new Chain(clear.getLong());
      int length = takesLocal() ? clear.getInt() : -1;
      var local = length < 0 ? null : bytes(clear, length);
      return new Frame(seq, chain, bytes(clear, clear.remaining()), local);
    } catch (AEADBadTagException e) {
      return null; // torn, changed, or sealed with another key: the caller tells which
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is part of every Java", e);
    }
  }

  private static byte[] bytes(ByteBuffer from, int length) {
    var bytes = new byte[length];
    from.get(bytes);
    return bytes;
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
