package org.counterfoil.core.tillroll;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The [Room] behind an [OrderedFile], which a thread of its own makes long again where half of it
/// is used: some 40 ms of work for the longest.
final class Reserve {
  /// A file that is no larger needs none.
  private static final long SMALL = 1 << 20;

  /// The longest, as long as the file but no longer: some six hundred sales.
  private static final long LONGEST = 32 << 20;

  /// Between two pieces of room: without it, eight sales one after the other took 3 ms longer each.
  /// All of them still come before the half that is left is used up.
  private static final long PAUSE_NANOS = 4_000_000;

  interface Cut {
    void run() throws IOException;
  }

  private final OrderedFile.Opening opening;
  private final Lock growing = new ReentrantLock();
  private final Beside extension = new Beside("room of the store");

  /// Where what is written ends.
  private long end;

  /// Where the file ends on the disk: up to here there is room.
  private long reached;

  /// Whether the disk had no space for room: trying again with every chunk would keep it full.
  private boolean crowded;

  /// Whether [#extend] has failed. It is not tried again: [#reach] makes some room then.
  private volatile boolean unable;

  private boolean closed;

  /// Used by [#extend] alone until it has ended. It stays open as long as the file: where a channel
  /// is closed, a POSIX system drops what locks the process has on its file.
  private @Nullable FileChannel own;

  /// @param opening of the same file
  Reserve(OrderedFile.Opening opening, long end, long reached) {
    this.opening = opening;
    this.end = end;
    this.reached = reached;
  }

  /// Where what was written ends, behind which there is at most as much as is ever reserved: a file
  /// that a fault has filled with zeros is not taken for a new one.
  static long used(FileChannel file) throws IOException {
    long size = file.size();
    long known = Math.max(SMALL, size - LONGEST);
    return size > known ? Room.used(file, known) : size;
  }

  private static long longest(long end) {
    return Math.min(end, LONGEST);
  }

  /// Sees to it that the file reaches further than `to`, up to which it is written next.
  void reach(FileChannel file, long to) {
    growing.lock();
    try {
      end = Math.max(end, to);
      if (to > reached) {
        boolean wanted = to > SMALL && !crowded;
        long made = wanted ? Room.make(file, reached, to + Room.PIECE - reached) : reached;
        crowded |= wanted && made == reached;
        reached = Math.max(to, made);
      }
      if (to > SMALL && reached - end < longest(end) / 2 && !crowded && !unable) {
        extension.begin(this::extend);
      }
    } finally {
      growing.unlock();
    }
  }

  /// Each piece is forced by itself, so that a force of H2's finds no more than that on its way;
  /// through a channel of its own, as the system tells of a failed force only once to each.
  private void extend() {
    try {
      if (own == null) {
        own = opening.open();
      }
      while (add(own)) {
        own.force(false);
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    } catch (IOException e) {
      unable = true;
    }
  }

  /// @return whether more may follow
  private boolean add(FileChannel own) {
    growing.lock();
    try {
      long wanted = end + longest(end) - reached;
      if (closed || wanted <= 0) {
        return false;
      }
      long made = Room.make(own, reached, Math.min(wanted, Room.PIECE));
      unable = made == reached;
      reached = made;
      return !unable;
    } finally {
      growing.unlock();
    }
  }

  /// Runs `cut`, which makes the file so long, while nothing is added to it.
  void cut(long size, Cut cut) throws IOException {
    growing.lock();
    try {
      cut.run();
      end = Math.min(end, size);
      reached = Math.min(reached, size);
    } finally {
      growing.unlock();
    }
  }

  /// Nothing is added from now on, and the file is not open here any more.
  void close() throws IOException {
    growing.lock();
    try {
      closed = true;
    } finally {
      growing.unlock();
    }
    extension.await();
    if (own != null) {
      own.close();
    }
  }
}
