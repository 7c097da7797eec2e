package org.counterfoil.core.tillroll;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// H2's way to the disk: a chunk's last bytes are written after all the others were forced.
///
/// H2 writes each commit as one chunk and, after a power cut, takes a chunk for whole when its
/// first and last bytes are there. A disk writes the pages in between in any order, so without this
/// H2 opens a chunk that has holes, and finds out when it needs them: the crash proof saw 4 stores
/// in 300 power cuts that did not open any more, and none with it.
public final class OrderedPath extends FilePathWrapper {
  private static final String SCHEME = "ordered";

  /// The cipher's header and H2's own two; they are written in place and checked copy by copy.
  private static final long HEADERS = 3 * 4096;

  /// A sector: what a disk writes whole or not at all. H2's closing mark is 128 bytes.
  private static final int SECTOR = 512;

  /// The path under which H2 writes in order to `file`, itself an H2 path.
  public static String to(String file) {
    FilePath.register(new OrderedPath());
    return SCHEME + ":" + file;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Ordered(super.open(mode));
  }

  @Override
  public OutputStream newOutputStream(boolean append) throws IOException {
    return newFileChannelOutputStream(open("rw"), append);
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  private static final class Ordered extends FileBase {
    private final FileChannel file;

    Ordered(FileChannel file) {
      this.file = file;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
      return file.write(from);
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
      int length = from.remaining();
      if (position < HEADERS || length <= SECTOR) {
        return file.write(from, position);
      }
      int body = length - SECTOR;
      writeFully(from.slice(from.position(), body), position);
      file.force(false);
      from.position(from.position() + body);
      writeFully(from, position + body);
      return length;
    }

    private void writeFully(ByteBuffer from, long position) throws IOException {
      long at = position;
      while (from.hasRemaining()) {
        at += file.write(from, at);
      }
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
      return file.read(into);
    }

    @Override
    public synchronized int read(ByteBuffer into, long position) throws IOException {
      return file.read(into, position);
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
      return file.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      file.truncate(size);
      return this;
    }

    @Override
    public void force(boolean metadata) throws IOException {
      file.force(metadata);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
