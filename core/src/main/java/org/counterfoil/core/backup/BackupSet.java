package org.counterfoil.core.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Backups as they lie on a stick or share, seen before anything of them is unlocked.
///
/// @param folder where they lie
/// @param copies the newest first
/// @param hasRecoveryKey whether a recovery code can open them there
public record BackupSet(Path folder, List<Copy> copies, boolean hasRecoveryKey) {
  public BackupSet {
    copies = List.copyOf(copies);
  }

  /// @param bytes the size of its file
  public record Copy(Backup backup, long bytes) {}

  /// What lies in a folder somebody points at; the folder of a whole store, which has the backups
  /// in a folder of its own, will do as well.
  ///
  /// @return empty where the folder cannot be read
  public static Optional<BackupSet> look(Path chosen) {
    try {
      if (!Files.isDirectory(chosen)) {
        return Optional.empty();
      }
      var folder = folderIn(chosen);
      var copies = Backups.in(folder).stream().map(it -> new Copy(it, bytes(it.file()))).toList();
      return Optional.of(new BackupSet(folder, copies, Files.exists(RecoveryKey.in(folder))));
    } catch (IOException | UncheckedIOException | SecurityException _) {
      return Optional.empty();
    }
  }

  /// The folder itself, or the `backup` inside it where it holds nothing of the kind itself.
  static Path folderIn(Path chosen) throws IOException {
    var inside = chosen.resolve("backup");
    boolean itself = Files.exists(RecoveryKey.in(chosen)) || !Backups.in(chosen).isEmpty();
    return itself || !Files.isDirectory(inside) ? chosen : inside;
  }

  private static long bytes(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
