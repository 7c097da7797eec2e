package org.counterfoil.core.tillroll;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// How the store reaches the disk: a seam, so that the crash proof can stand a disk underneath that
/// loses whatever was not forced.
public interface Disk {
  /// The disk of this computer.
  Disk REAL =
      new Disk() {
        @Override
        public FileChannel open(Path file, OpenOption... options) throws IOException {
          return FileChannel.open(file, options);
        }

        @Override
        public String databasePath(Path file) {
          return OrderedPath.to(file.toAbsolutePath().toString());
        }
      };

  FileChannel open(Path file, OpenOption... options) throws IOException;

  /// The path as H2 takes it, with the prefix of an H2 file system where there is one.
  String databasePath(Path file);

  /// Forces a file that somebody else wrote.
  default void forceFile(Path file) throws IOException {
    try (var channel = open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /// Gives a file another name in its folder, also one that is taken. [#forceFolder] makes it last.
  default void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Forces a folder's own entries, so that a file made in it is still there after a power cut.
  default void forceFolder(Path folder) throws IOException {
    if (System.getProperty("os.name", "").startsWith("Windows")) {
      return; // Windows keeps folder entries in its own journal and refuses to open a folder.
    }
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
