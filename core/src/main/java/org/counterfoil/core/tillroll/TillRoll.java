package org.counterfoil.core.tillroll;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.counterfoil.core.journal.Chain;
import org.counterfoil.core.tillroll.Segment.Reading;
import org.jspecify.annotations.Nullable;

/// The journal of one device, as a folder of encrypted files that only ever grow.
///
/// Opening reads the newest file alone, so the start of the program does not grow with the shop's
/// history; [#read] walks all of them.
public final class TillRoll implements AutoCloseable {
  /// A new file begins past this size: it bounds what a start has to read.
  private static final long SEGMENT = 16L << 20;

  private final Path folder;
  private final byte[] key;
  private final Disk disk;
  private final Condition condition;
  private UUID device;
  private @Nullable Segment segment;
  private @Nullable FileChannel channel;
  private long end;
  private long lastSeq;
  private Chain lastChain = Chain.START;

  private TillRoll(Path folder, byte[] key, UUID device, Disk disk) throws IOException {
    this.folder = folder;
    this.key = key.clone();
    this.device = device;
    this.disk = disk;
    Files.createDirectories(folder);
    this.condition = openNewest();
  }

  /// Opens the roll in `folder`, or begins one.
  ///
  /// @param key 32 bytes, the roll's own
  /// @param device whose journal it is; an existing roll keeps the one it was begun with
  /// @throws IOException where the folder cannot be read or written
  public static TillRoll open(Path folder, byte[] key, UUID device, Disk disk) throws IOException {
    return new TillRoll(folder, key, device, disk);
  }

  private Condition openNewest() throws IOException {
    var files = segments();
    while (!files.isEmpty()) {
      var file = files.removeLast();
      var opened = disk.open(file, READ, WRITE);
      var found = Segment.of(file, key, opened);
      if (found != null) {
        return hold(found, opened);
      }
      // A file without a whole header was being begun when the power went: it never held an entry.
      opened.close();
      Files.delete(file);
    }
    return new Condition.Intact();
  }

  private Condition hold(Segment found, FileChannel opened) throws IOException {
    var reading = found.read(opened, Long.MAX_VALUE, _ -> {});
    segment = found;
    channel = opened;
    device = found.device();
    end = reading.end();
    lastSeq = reading.lastSeq();
    lastChain = reading.lastChain();
    return reading.bad()
        ? new Condition.Torn(found.file(), opened.size() - end)
        : new Condition.Intact();
  }

  /// How the roll was found. A roll that ends in unreadable bytes is called torn: only a comparison
  /// with the store tells whether entries are missing from it.
  public Condition condition() {
    return condition;
  }

  public UUID device() {
    return device;
  }

  /// The number of the last whole entry, 0 for none.
  public long lastSeq() {
    return lastSeq;
  }

  public Chain lastChain() {
    return lastChain;
  }

  /// Writes entries at the end and returns once they are forced to the disk.
  ///
  /// @throws IOException where they could not be; the roll then ends as it did before, and the same
  ///   entries may be appended again
  /// @throws IllegalArgumentException where the numbers leave a gap
  public void append(List<Frame> frames) throws IOException {
    long seqBefore = lastSeq;
    var chainBefore = lastChain;
    long endBefore = end;
    var segmentBefore = segment;
    boolean forced = false;
    try {
      for (var frame : frames) {
        write(frame);
      }
      if (channel != null) {
        channel.force(false);
      }
      forced = true;
    } finally {
      if (!forced) {
        lastSeq = seqBefore;
        lastChain = chainBefore;
        end = segment == segmentBefore ? endBefore : Segment.HEADER;
      }
    }
  }

  private void write(Frame frame) throws IOException {
    if (frame.seq() != lastSeq + 1) {
      throw new IllegalArgumentException(
          "Entry " + frame.seq() + " cannot follow " + lastSeq + " on the till roll");
    }
    var current = segment;
    var out = channel;
    if (current == null || out == null || end >= SEGMENT) {
      begin(frame.seq());
      write(frame);
      return;
    }
    if (out.size() > end) {
      out.truncate(end); // what an append that failed or was torn left behind
    }
    writeFully(out, current.seal(frame, end), end);
    end = out.size();
    lastSeq = frame.seq();
    lastChain = frame.chain();
  }

  private void begin(long firstSeq) throws IOException {
    var file = folder.resolve(String.format(Locale.ROOT, "roll-%012d.cfr", firstSeq));
    Files.deleteIfExists(file);
    var fresh = Segment.fresh(file, key, device, firstSeq, lastChain);
    var opened = disk.open(file, CREATE_NEW, READ, WRITE);
    writeFully(opened, ByteBuffer.wrap(fresh.header()), 0);
    opened.force(true);
    disk.forceFolder(folder);
    if (channel != null) {
      channel.force(false);
      channel.close();
    }
    segment = fresh;
    channel = opened;
    end = Segment.HEADER;
  }

  private static void writeFully(FileChannel out, ByteBuffer bytes, long position)
      throws IOException {
    long at = position;
    while (bytes.hasRemaining()) {
      at += out.write(bytes, at);
    }
  }

  /// Hands every entry from number `from` on to `reader`, in order, across all files.
  ///
  /// @return intact, torn in the newest file, or damaged
  public Condition read(long from, Consumer<Frame> reader) throws IOException {
    long expected = 0;
    var files = segments();
    for (int i = 0; i < files.size(); i++) {
      var file = files.get(i);
      boolean newest = i == files.size() - 1;
      try (var in = disk.open(file, READ)) {
        var found = Segment.of(file, key, in);
        if (found == null || (expected != 0 && found.firstSeq() != expected)) {
          return new Condition.Damaged(file, Math.max(0, expected - 1));
        }
        Reading reading = found.read(in, from, reader);
        expected = reading.lastSeq() + 1;
        if (reading.bad()) {
          return newest
              ? new Condition.Torn(file, in.size() - reading.end())
              : new Condition.Damaged(file, reading.lastSeq());
        }
      }
    }
    return new Condition.Intact();
  }

  private List<Path> segments() throws IOException {
    try (var files = Files.list(folder)) {
      return new ArrayList<>(
          files
              .filter(file -> file.getFileName().toString().matches("roll-\\d{12}\\.cfr"))
              .sorted()
              .toList());
    }
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
