package org.counterfoil.core.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;

/// A file on a [FaultDisk].
final class FaultChannel extends FileBase {
  private final FaultDisk disk;
  private final FileChannel file;
  private final Unforced unforced;

  FaultChannel(FaultDisk disk, FileChannel file, Unforced unforced) {
    this.disk = disk;
    this.file = file;
    this.unforced = unforced;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    disk.refuseOff();
    return file.read(into);
  }

  @Override
  public synchronized int read(ByteBuffer into, long position) throws IOException {
    disk.refuseOff();
    return file.read(into, position);
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    int written = write(from, file.position());
    file.position(file.position() + written);
    return written;
  }

  @Override
  public synchronized int write(ByteBuffer from, long position) throws IOException {
    disk.operation(from.remaining());
    synchronized (unforced) { // no force of another channel's comes in between
      unforced.changing(file, position, from.remaining());
      return file.write(from, position);
    }
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
    disk.refuseOff();
    return file.size();
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    disk.operation(0);
    if (file.size() > size) {
      unforced.changing(file, size, file.size() - size);
      disk.giveBack(file.size() - size);
      file.truncate(size);
    }
    return this;
  }

  @Override
  public void force(boolean metadata) throws IOException {
    disk.force();
    unforced.forced(); // the real disk need not wait: this one's memory is what counts
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
