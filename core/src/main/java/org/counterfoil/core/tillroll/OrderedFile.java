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
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // a reader must not wait for the disk
final class OrderedFile extends FileBase {
  private static final int BLOCK = 4096;

  /// H2's own header lies behind the cipher's, and its twin behind that.
  private static final long HEADER = BLOCK;

  private static final long TWIN = HEADER + BLOCK;
  private static final long CHUNKS = TWIN + BLOCK;

  /// A sector: what a disk writes whole or not at all. H2's closing mark is 128 bytes.
  private static final int SECTOR = 512;

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

  OrderedFile(Opening opening) throws IOException {
    this.opening = opening;
    this.file = opening.open();
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
        fresh.tryLock();
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
    if (position < CHUNKS || length <= SECTOR) {
      return (int) with(file -> writeFully(file, bytes.duplicate(), position));
    }
    int body = length - SECTOR;
    var open = ByteBuffer.allocate(length).put(bytes.slice(0, body)).rewind();
    with(file -> writeFully(file, open.duplicate(), position));
    force(false);
    with(file -> writeFully(file, bytes.slice(body, SECTOR), position + body));
    return length;
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
    return (int)
        with(
            file -> {
              into.position(start);
              return file.read(into, position);
            });
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

  /// Without a part of a block at the end, which a crash may have left there: H2's cipher would
  /// take it for a sign that the block before it is shorter, and the chunk that ends in that for
  /// torn.
  @Override
  public long size() throws IOException {
    return with(file -> file.size() / BLOCK * BLOCK);
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    with(
        file -> {
          file.truncate(size);
          return size;
        });
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
    var lock = file.tryLock(position, size, shared);
    locked = lock != null;
    return lock;
  }

  @Override
  protected synchronized void implCloseChannel() throws IOException {
    try {
      if (twin.get() != null) {
        force(false);
      }
    } finally {
      closed = true;
      file.close();
    }
  }
}
