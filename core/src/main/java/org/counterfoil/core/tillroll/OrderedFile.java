package org.counterfoil.core.tillroll;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;
import org.jspecify.annotations.Nullable;

/// A file of H2's as [OrderedPath] writes it.
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // a reader must not wait for the disk
final class OrderedFile extends FileBase {
  /// The cipher's header and H2's own two; they are written in place, and there are two of them.
  private static final long HEADERS = 3 * 4096;

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
    if (position < HEADERS || length <= SECTOR) {
      return (int) with(file -> writeFully(file, bytes.duplicate(), position));
    }
    int body = length - SECTOR;
    with(file -> writeFully(file, bytes.slice(0, body), position));
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

  @Override
  public long size() throws IOException {
    return with(FileChannel::size);
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
    with(
        file -> {
          file.force(metadata);
          return 0;
        });
  }

  @Override
  public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
    var lock = file.tryLock(position, size, shared);
    locked = lock != null;
    return lock;
  }

  @Override
  protected synchronized void implCloseChannel() throws IOException {
    closed = true;
    file.close();
  }
}
