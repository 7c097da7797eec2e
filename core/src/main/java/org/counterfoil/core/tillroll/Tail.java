package org.counterfoil.core.tillroll;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// The roll's newest file, open at its end. Behind the end there is [Room], given back when the
/// file is closed.
final class Tail {
  /// How long a file is with its room: another begins at the first entry past [TillRoll#SEGMENT].
  static final long WITH_ROOM = TillRoll.SEGMENT + (1 << 17);

  private final Segment segment;
  private final Disk disk;
  private FileChannel channel;
  private long end;

  /// Where the file ends on the disk.
  private long written;

  /// Whether an append that failed or was torn left bytes behind the end.
  private boolean littered;

  /// @param end where the last whole entry ends
  Tail(Segment segment, Disk disk, FileChannel channel, long end, boolean littered)
      throws IOException {
    this.segment = segment;
    this.disk = disk;
    this.channel = channel;
    this.end = end;
    this.written = channel.size();
    this.littered = littered;
  }

  /// Where the last whole entry ends.
  long end() {
    return end;
  }

  /// Whether the next entry belongs into another file: this one is long enough, or older than local
  /// changes.
  boolean isFull() {
    return end >= TillRoll.SEGMENT || !segment.takesLocal();
  }

  /// Takes away what an append that failed has left behind the end, and forces that.
  void tidy() throws IOException {
    if (littered) {
      cut(writable());
      force();
    }
  }

  void write(Frame frame) throws IOException {
    var out = writable();
    if (littered) {
      cut(out);
    }
    var sealed = segment.seal(frame, end);
    long next = end + sealed.remaining();
    if (next > written) {
      written = Room.make(out, written, Math.max(next, WITH_ROOM) - written);
    }
    writeFully(out, sealed, end);
    end = next;
    written = Math.max(written, end);
  }

  void force() throws IOException {
    writable().force(false);
  }

  /// Nothing behind `end` counts: it may not be on the disk.
  void backTo(long safe) {
    end = safe;
    littered = true;
  }

  /// Ends the file here and forces it; another begins. Its room is given back when it is closed.
  void finish() throws IOException {
    if (littered) {
      cut(writable());
    }
    force();
  }

  void close() throws IOException {
    try (var open = channel) {
      giveBackRoom(open);
    }
  }

  /// Not litter, which is for the next opening to tell of.
  private void giveBackRoom(FileChannel open) {
    try {
      if (open.isOpen() && written > end && !littered) {
        cut(open);
      }
    } catch (IOException e) {
      // Zeros stay behind the end then, which harm nobody.
    }
  }

  /// An interrupted thread closes the channel it wrote to: the file is then opened again.
  private FileChannel writable() throws IOException {
    if (!channel.isOpen()) {
      channel = disk.open(segment.file(), READ, WRITE);
    }
    return channel;
  }

  private void cut(FileChannel file) throws IOException {
    file.truncate(end);
    written = end;
    littered = false;
  }

  static void writeFully(FileChannel out, ByteBuffer bytes, long position) throws IOException {
    long at = position;
    while (bytes.hasRemaining()) {
      at += out.write(bytes, at);
    }
  }
}
