package org.counterfoil.core.tillroll;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.store.fs.FileBase;
import org.jspecify.annotations.Nullable;

/// A file of H2's as [OrderedPath] writes it.
///
/// Of H2's two headers, which it writes at once and which name its newest chunk, the second follows
/// the first only when that is forced: so at any moment one of them names a chunk that is whole. A
/// chunk is as long as it will be from the first moment, see [#size].
///
/// Behind the chunks there is [Room] for the next ones, given back when the file is closed. H2 does
/// not see it.
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // a reader must not wait for the disk
final class OrderedFile extends FileBase {
  private static final int BLOCK = 4096;

  /// H2's own header lies behind the cipher's, and its twin behind that.
  private static final long HEADER = BLOCK;

  private static final long TWIN = HEADER + BLOCK;
  private static final long CHUNKS = TWIN + BLOCK;

  /// A sector: what a disk writes whole or not at all. H2's closing mark is 128 bytes.
  private static final int SECTOR = 512;

  private static final ByteBuffer NO_END = ByteBuffer.allocate(SECTOR).asReadOnlyBuffer();

  interface Opening {
    FileChannel open() throws IOException;
  }

  private interface Work {
    long on(FileChannel file) throws IOException;
  }

  private final Opening opening;
  private volatile FileChannel file;
  private volatile boolean closed;
  private volatile boolean locked;

  /// What the second header is to say when the first is forced.
  private final AtomicReference<@Nullable ByteBuffer> twin = new AtomicReference<>();

  private final Lock forcing = new ReentrantLock();

  /// Where the file ends for H2.
  private volatile long end;

  /// A file that was only looked at stays as it is, the more so a damaged one.
  private volatile boolean changed;

  private final Reserve reserve;

  OrderedFile(Opening opening) throws IOException {
    this.opening = opening;
    this.file = opening.open();
    this.end = lastBlock();
    this.reserve = new Reserve(opening, end, file.size());
  }

  private long lastBlock() throws IOException {
    long size = file.size();
    long used = Reserve.used(file);
    return Math.min((used + BLOCK - 1) / BLOCK, size / BLOCK) * BLOCK;
  }

  /// Does `work`, which may be done twice, on the open file.
  private long with(Work work) throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        var used = file;
        try {
          return work.on(used);
        } catch (ClosedChannelException e) {
          interrupted |= Thread.interrupted();
          reopen(used, e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private synchronized void reopen(FileChannel used, ClosedChannelException e) throws IOException {
    if (closed) {
      throw e;
    }
    if (file == used) {
      var fresh = opening.open();
      file = fresh;
      if (locked) {
        lock(fresh, false);
      }
    }
  }

  @Override
  public int write(ByteBuffer from, long position) throws IOException {
    int length = from.remaining();
    var bytes = from.slice();
    from.position(from.limit());
    if (position == HEADER && length == 2 * BLOCK && size() >= CHUNKS) {
      with(file -> writeFully(file, bytes.slice(0, BLOCK), HEADER));
      twin.set(ByteBuffer.allocate(BLOCK).put(bytes.slice(BLOCK, BLOCK)).flip());
      return length;
    }
    changed = true;
    reserve.reach(file, position + length);
    if (position < CHUNKS || length <= SECTOR) {
      with(file -> writeFully(file, bytes.duplicate(), position));
    } else {
      writeChunk(bytes, length, position);
    }
    end = Math.max(end, position + length);
    return length;
  }

  /// First it gets its length, and an end that is none.
  private void writeChunk(ByteBuffer bytes, int length, long position) throws IOException {
    int body = length - SECTOR;
    with(file -> writeFully(file, NO_END.duplicate(), position + body));
    with(file -> writeFully(file, bytes.slice(0, body), position));
    force(false);
    with(file -> writeFully(file, bytes.slice(body, SECTOR), position + body));
  }

  private static long writeFully(FileChannel file, ByteBuffer from, long position)
      throws IOException {
    int length = from.remaining();
    while (from.hasRemaining()) {
      file.write(from, position + from.position());
    }
    return length;
  }

  @Override
  public int read(ByteBuffer into, long position) throws IOException {
    int start = into.position();
    int limit = into.limit();
    long there = end - position;
    if (there <= 0) {
      return -1;
    }
    into.limit((int) Math.min(limit, start + there));
    try {
      return (int)
          with(
              file -> {
                into.position(start);
                return file.read(into, position);
              });
    } finally {
      into.limit(limit);
    }
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    return file.read(into);
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    return file.write(from);
  }

  @Override
  public long position() throws IOException {
    return file.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    file.position(position);
    return this;
  }

  /// Without the room, and without a part of a block at the end, which a crash may have left there:
  /// H2's cipher would take it for a sign that the block before it is shorter, and the chunk that
  /// ends in that for torn.
  @Override
  public long size() {
    return end;
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    reserve.cut(
        size,
        () ->
            with(
                file -> {
                  file.truncate(size);
                  return size;
                }));
    end = Math.min(end, size);
    return this;
  }

  @Override
  public void force(boolean metadata) throws IOException {
    forcing.lock();
    try {
      var following = twin.getAndSet(null);
      with(
          file -> {
            file.force(metadata);
            return following == null ? 0 : writeFully(file, following.duplicate(), TWIN);
          });
    } finally {
      forcing.unlock();
    }
  }

  @Override
  public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
    var lock = lock(file, shared);
    locked = lock != null;
    return lock;
  }

  /// One byte that nothing reaches: Windows lets no other channel write where one has a lock. It
  /// lies within what another H2 would lock, which is all of the file.
  private static @Nullable FileLock lock(FileChannel file, boolean shared) throws IOException {
    return file.tryLock(Long.MAX_VALUE - 1, 1, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    try {
      reserve.close();
      if (twin.get() != null) {
        force(false);
      }
      if (changed && with(FileChannel::size) > end) {
        truncate(end);
      }
    } finally {
      closeForGood();
    }
  }

  private synchronized void closeForGood() throws IOException {
    closed = true;
    file.close();
  }
}
