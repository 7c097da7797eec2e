package org.counterfoil.core.tillroll;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.counterfoil.core.journal.Chain;
import org.jspecify.annotations.Nullable;

/// The journal of one device, as a folder of encrypted files that only ever grow.
///
/// Opening reads the newest file alone, so the start of the program does not grow with the shop's
/// history; [#read] walks all of them.
public final class TillRoll implements AutoCloseable {
  /// A new file begins past this size, after some three hundred sales: it bounds what a start has
  /// to read. A fresh Java decrypts 10 to 20 MB a second.
  static final long SEGMENT = 1L << 20;

  /// The longest local changes a frame takes, in bytes.
  public static final int LARGEST_LOCAL = Segment.LARGEST_LOCAL;

  /// From here on the file to follow is made: a hundred sales before it is needed.
  private static final long NEARLY_FULL = SEGMENT * 3 / 4;

  private final Path folder;
  private final byte[] key;
  private final Disk disk;
  private final Spare spare;
  private final Condition condition;
  private UUID device;
  private @Nullable Tail tail;
  private boolean endUnreadable;
  private long lastSeq;
  private Chain lastChain = Chain.START;

  private TillRoll(Path folder, byte[] key, UUID device, Disk disk) throws IOException {
    this.folder = folder;
    this.key = key.clone();
    this.device = device;
    this.disk = disk;
    this.spare = new Spare(folder, disk);
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      disk.forceFolder(parent(folder));
    }
    this.condition = openNewest();
    this.endUnreadable |= Segments.wasSetAside(folder);
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
    var files = Segments.in(folder);
    Path unreadable = null;
    while (!files.isEmpty()) {
      var file = files.removeLast();
      var opened = disk.open(file, READ, WRITE);
      boolean held = false;
      try {
        var found = Segment.of(file, key, opened);
        if (found != null && file.endsWith(Segments.name(found.firstSeq()))) {
          var condition = hold(found, opened);
          held = true;
          return unreadable == null ? condition : new Condition.Damaged(unreadable, lastSeq);
        }
      } finally {
        if (!held) {
          opened.close();
        }
      }
      unreadable = setAside(file) ? file : unreadable;
    }
    return unreadable == null ? new Condition.Intact() : new Condition.Damaged(unreadable, 0);
  }

  /// Takes a file without a readable header out of the roll. One no longer than a header never held
  /// an entry; any other is kept under another name.
  private static boolean setAside(Path file) throws IOException {
    if (Files.size(file) <= Segment.HEADER) {
      Files.delete(file);
      return false;
    }
    Files.move(file, Segments.aside(file));
    return true;
  }

  private Condition hold(Segment found, FileChannel opened) throws IOException {
    var reading = found.read(opened, Long.MAX_VALUE, _ -> {});
    tail = new Tail(found, disk, opened, reading.end(), reading.bad());
    device = found.device();
    lastSeq = reading.lastSeq();
    lastChain = reading.lastChain();
    if (reading.bad() && reading.end() == Segment.HEADER && !found.vouchedFor()) {
      // Not set aside: with a wrong key every header looks so. Whoever opened the store with the
      // right one writes the roll anew.
      endUnreadable = true;
      return new Condition.Damaged(found.file(), lastSeq);
    }
    return Segments.condition(found.file(), reading, true);
  }

  /// How the roll was found. A roll that ends in unreadable bytes is called torn: only a comparison
  /// with the store tells whether entries are missing from it.
  public Condition condition() {
    return condition;
  }

  public UUID device() {
    return device;
  }

  /// Whether the newest file could not even be begun to be read, now or at an opening that came to
  /// nothing: nobody knows how many entries it held.
  public boolean endWasUnreadable() {
    return endUnreadable;
  }

  /// Whether this roll has a file at all.
  public boolean begun() {
    return tail != null;
  }

  /// Whether [#lastSeq] and [#lastChain] come from an entry; the newest file's header, which
  /// nothing vouches for, says them otherwise.
  public boolean endsInEntry() {
    return end() > Segment.HEADER;
  }

  /// Whether at least one entry was read: the proof that the key is the right one.
  public boolean provesKey() throws IOException {
    if (endsInEntry()) {
      return true;
    }
    var seen = new boolean[1];
    read(1, _ -> seen[0] = true);
    return seen[0];
  }

  /// Whether `key` reads at least one entry of the roll in `folder`, which is not opened for it and
  /// not changed.
  public static boolean isReadBy(Path folder, byte[] key, Disk disk) throws IOException {
    return Segments.areReadBy(folder, key, disk);
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
  /// @throws IOException where they could not be; the roll then ends behind the last entry that is
  ///   known to be forced, and those after it may be appended again
  /// @throws IllegalArgumentException where the numbers leave a gap
  public void append(List<Frame> frames) throws IOException {
    var safe = mark();
    boolean forced = false;
    try {
      for (var frame : frames) {
        if (frame.seq() != lastSeq + 1) {
          throw new IllegalArgumentException(
              "Entry " + frame.seq() + " cannot follow " + lastSeq + " on the till roll");
        }
        var open = tail;
        if (open == null || open.isFull()) {
          open = begin(frame.seq());
          safe = mark();
        }
        open.write(frame);
        lastSeq = frame.seq();
        lastChain = frame.chain();
      }
      if (tail != null) {
        tail.force();
      }
      forced = true;
      if (end() >= NEARLY_FULL) {
        spare.prepare();
      }
    } finally {
      if (!forced) {
        goBack(safe);
      }
    }
  }

  /// Sees to it that an append that failed has left nothing a later start could read.
  ///
  /// @throws IOException where that cannot be made sure of
  public void forgetFailed() throws IOException {
    if (tail != null) {
      tail.tidy();
    }
  }

  private record Mark(long end, long seq, Chain chain) {}

  private Mark mark() {
    return new Mark(end(), lastSeq, lastChain);
  }

  private void goBack(Mark safe) {
    lastSeq = safe.seq();
    lastChain = safe.chain();
    if (tail != null) {
      tail.backTo(safe.end());
    }
  }

  private long end() {
    return tail == null ? 0 : tail.end();
  }

  /// Begins a file, when the one before it is forced: a later one says that it was whole.
  private Tail begin(long firstSeq) throws IOException {
    var before = tail;
    if (before != null) {
      before.finish();
      before.close(); // an empty one of the first form gives its name to the new one
    }
    var file = folder.resolve(Segments.name(firstSeq));
    var fresh = Segment.fresh(file, key, device, firstSeq, lastChain);
    spare.become(file, fresh.header());
    var next = new Tail(fresh, disk, disk.open(file, READ, WRITE), Segment.HEADER, false);
    tail = next;
    return next;
  }

  /// Hands every readable entry from number `from` on to `reader`, in order, across all files;
  /// entries that are missing are missing in the numbers.
  ///
  /// @return intact, torn in the newest file, or damaged
  public Condition read(long from, Consumer<Frame> reader) throws IOException {
    return Segments.read(folder, key, disk, from, reader);
  }

  /// An empty roll beside this one, to be filled and to take its place by [#replaceBy].
  ///
  /// @param owner the device whose journal goes on with it
  public TillRoll beside(UUID owner) throws IOException {
    var fresh = folder.resolveSibling(folder.getFileName() + ".new");
    if (Files.isDirectory(fresh)) { // an attempt that was cut short
      for (var file : Segments.in(fresh)) {
        Files.delete(file);
      }
    }
    return open(fresh, key, owner, disk);
  }

  /// Moves this roll aside, under its name and `suffix`, and opens the other in its place. Both are
  /// closed. Where the power goes in between there is no roll for a moment: the next start writes
  /// it from the store.
  public TillRoll replaceBy(TillRoll fresh, String suffix) throws IOException {
    close();
    fresh.close();
    Files.move(folder, folder.resolveSibling(folder.getFileName() + suffix));
    Files.move(fresh.folder, folder, StandardCopyOption.ATOMIC_MOVE);
    disk.forceFolder(parent(folder));
    return open(folder, key, device, disk);
  }

  private static Path parent(Path path) {
    return java.util.Objects.requireNonNull(path.toAbsolutePath().getParent());
  }

  @Override
  public void close() throws IOException {
    spare.close();
    if (tail != null) {
      tail.close();
    }
  }
}
