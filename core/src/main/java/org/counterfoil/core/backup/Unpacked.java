package org.counterfoil.core.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.counterfoil.core.database.StoreFolder;

/// A backup unpacked beside the store, on the same disk, so that it can take the store's place by a
/// rename, once it is forced. It stays encrypted, and goes when this is closed.
record Unpacked(Path folder, Path database) implements AutoCloseable {

  private static final String NAME = "unpacked-";

  /// Whoever calls this has the store or its backups to himself, so what lies there from before was
  /// left by a program that was killed, and is as large as the store.
  static Unpacked beside(StoreFolder store, Path zip) throws IOException {
    clear(store);
    var folder = Files.createTempDirectory(store.path(), NAME);
    var unpacked = new Unpacked(folder, folder.resolve("store.mv.db"));
    boolean whole = false;
    try (var in = new ZipInputStream(Files.newInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().endsWith(".mv.db")) {
          Files.copy(in, unpacked.database(), StandardCopyOption.REPLACE_EXISTING);
          whole = true;
        }
      }
      if (!whole) {
        throw new ZipException("No database in the backup");
      }
      return unpacked;
    } finally {
      if (!whole) {
        unpacked.close();
      }
    }
  }

  private static void clear(StoreFolder store) throws IOException {
    try (var left = Files.newDirectoryStream(store.path(), NAME + "*")) {
      for (var folder : left) {
        delete(folder);
      }
    }
  }

  @Override
  public void close() throws IOException {
    delete(folder);
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
