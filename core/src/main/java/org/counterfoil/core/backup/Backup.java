package org.counterfoil.core.backup;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// A copy of the store as one file, a zip with the encrypted database in it.
///
/// @param at when it was made, UTC, to the millisecond; its file is named by it
public record Backup(Path file, Instant at) {
  private static final String BEFORE = "counterfoil-";
  private static final String AFTER = ".zip";
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  static String fileName(Instant at) {
    return BEFORE + stamp(at) + AFTER;
  }

  static String stamp(Instant at) {
    return NAME.format(at);
  }

  /// The backup in a file; empty where its name is none of ours.
  static Optional<Backup> in(Path file) {
    var name = file.getFileName().toString();
    if (!name.startsWith(BEFORE) || !name.endsWith(AFTER)) {
      return Optional.empty();
    }
    try {
      var stamp = name.substring(BEFORE.length(), name.length() - AFTER.length());
      return Optional.of(
          new Backup(file, LocalDateTime.parse(stamp, NAME).toInstant(ZoneOffset.UTC)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
