package org.counterfoil.core.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps a second program away from store and roll. The operating system lets go of it when the
/// process ends, however it ends.
public final class StoreLock implements AutoCloseable {
  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Held until it is closed.
  ///
  /// @throws StoreTrouble IN_USE where another program, or this one, holds it
  public static StoreLock take(StoreFolder folder) throws IOException {
    return take(folder.lock());
  }

  private static StoreLock take(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      taken = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      throw new StoreTrouble(StoreTrouble.Kind.IN_USE, e);
    } finally {
      if (!taken) {
        channel.close();
      }
    }
    if (!taken) {
      throw new StoreTrouble(StoreTrouble.Kind.IN_USE, null);
    }
    return new StoreLock(channel);
  }

  interface Change {
    void make() throws IOException;
  }

  /// Makes a change the lock protects, unless the lock was given back meanwhile.
  ///
  /// @return whether it was made
  synchronized boolean ifHeld(Change change) throws IOException {
    boolean held = channel.isOpen();
    if (held) {
      change.make();
    }
    return held;
  }

  @Override
  public synchronized void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
