package org.counterfoil.core.tillroll;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The file in which a roll goes on, made beforehand on a thread of its own: a new file and its
/// [Room] cost a sale some 20 to 40 ms. It holds nothing but room, forced, and is no part of the
/// roll until it has the name of one.
final class Spare implements AutoCloseable {
  private final Path file;
  private final Disk disk;
  private final Beside making = new Beside("next file of the till roll");
  private boolean begun;
  private volatile boolean made;

  Spare(Path folder, Disk disk) {
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
      try (var out = disk.open(file, CREATE_NEW, WRITE)) {
        if (Room.make(out, 0, Tail.WITH_ROOM) == Tail.WITH_ROOM) {
          out.force(true);
          made = true;
        }
      }
    } catch (IOException e) {
      // The roll then begins its file itself, and tells where that fails, too.
    }
  }

  /// Gives it this name, the file's own from now on.
  ///
  /// @return whether there was one
  boolean takeAs(Path name) {
    making.await(); // it is there mostly: it was begun a hundred sales ago
    boolean there = made;
    made = false;
    begun = false;
    try {
      if (there) {
        disk.move(file, name);
      }
      return there;
    } catch (IOException e) {
      return false; // as where it could not be made
    }
  }

  @Override
  public void close() throws IOException {
    making.await();
    made = false;
    Files.deleteIfExists(file);
  }
}
