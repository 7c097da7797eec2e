package org.counterfoil.core.tillroll;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/// The file in which a roll goes on, made beforehand on a thread of its own: a new file and its
/// [Room] cost a sale some 20 to 40 ms. It is no part of the roll until it has the name of one.
final class Spare implements AutoCloseable {
  private final Path folder;
  private final Path file;
  private final Disk disk;
  private final Beside making = new Beside("next file of the till roll");
  private boolean begun;
  private volatile boolean made;

  Spare(Path folder, Disk disk) {
    this.folder = folder;
    this.file = folder.resolve("next");
    this.disk = disk;
  }

  /// Begins to make it where that was not begun yet.
  void prepare() {
    if (!begun) {
      begun = true;
      making.begin(this::make);
    }
  }

  private void make() {
    try {
      Files.deleteIfExists(file);
      try (var out = disk.open(file, CREATE_NEW, READ, WRITE)) {
        if (Room.make(out, 0, Tail.WITH_ROOM) == Tail.WITH_ROOM) {
          out.force(true);
          made = true;
        }
      }
    } catch (IOException e) {
      // It is made when it is needed then, and that tells.
    }
  }

  /// Begins it with this header and gives it this name, both forced: whoever sees the name finds
  /// the header.
  void become(Path name, byte[] header) throws IOException {
    making.await(); // it is there mostly: it was begun a hundred sales ago
    if (!made) {
      Files.deleteIfExists(file);
    }
    made = false;
    begun = false;
    try (var out = disk.open(file, CREATE, READ, WRITE)) {
      Tail.writeFully(out, ByteBuffer.wrap(header), 0);
      out.force(true);
    }
    disk.move(file, name); // in place of a beginning that failed
    disk.forceFolder(folder);
  }

  @Override
  public void close() {
    making.await();
    made = false;
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // It lies there until the next one is made.
    }
  }
}
