package org.counterfoil.core.backup;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.tillroll.Disk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which letters a register's installations have taken, in plain text beside the backups: an old
/// backup does not know who was set up after it, and restored twice it would take the same letter
/// twice. It helps as far as the file travels with the backup and can be written; nothing fails
/// where it cannot.
public final class TakenLetters {
  static final String FILE = "taken-letters.txt";
  private static final Pattern LINE = Pattern.compile("([0-9a-f-]{36}) ([A-Z0-9]{1,3})");
  private static final Logger LOG = LoggerFactory.getLogger(TakenLetters.class);

  /// @param register whose
  public record Taken(UUID register, String letter) {}

  private final StoreFolder store;
  private final List<Path> folders = new ArrayList<>();

  private TakenLetters(StoreFolder store) {
    this.store = store;
    folders.add(store.backups());
    origin().ifPresent(folders::add);
  }

  /// Those known beside the store's own backups and, where it was just brought to this machine,
  /// beside the backup it came from.
  public static TakenLetters of(StoreFolder store) {
    return new TakenLetters(store);
  }

  /// Notes from where a store is restored, for its next opening.
  static void comeFrom(Backup backup, StoreFolder store) throws IOException {
    var folder = backup.file().toAbsolutePath().getParent();
    if (folder != null) {
      Files.writeString(store.restoredFrom(), folder.toString());
    }
  }

  private Optional<Path> origin() {
    try {
      return isRestored()
          ? Optional.of(Path.of(Files.readString(store.restoredFrom()).strip()))
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      LOG.warn("Nobody knows from where the store was restored", e);
      return Optional.empty();
    }
  }

  /// Whether the store was restored on this machine and was not opened since.
  public boolean isRestored() {
    return Files.exists(store.restoredFrom());
  }

  public List<Taken> all() {
    return folders.stream().flatMap(folder -> in(folder).stream()).distinct().toList();
  }

  /// A letter is in use here from now on.
  public void add(Taken taken) {
    for (var folder : folders) {
      add(folder, List.of(taken));
    }
    try {
      Files.deleteIfExists(store.restoredFrom());
    } catch (IOException e) {
      LOG.warn("The store will look at the backup it came from once more", e);
    }
  }

  /// What is known beside one backup is known beside its copy.
  static void copy(Path from, Path to) {
    add(to, in(from));
  }

  private static List<Taken> in(Path folder) {
    var file = folder.resolve(FILE);
    try {
      return Files.exists(file)
          ? Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
              .flatMap(line -> read(line).stream())
              .toList()
          : List.of();
    } catch (CharacterCodingException e) {
      LOG.warn("The letters beside a backup are no text", e);
      return List.of();
    } catch (IOException e) {
      LOG.warn("The letters beside a backup cannot be read", e);
      return List.of();
    }
  }

  private static Optional<Taken> read(String line) {
    var found = LINE.matcher(line.strip());
    try {
      return found.matches()
          ? Optional.of(new Taken(UUID.fromString(found.group(1)), found.group(2)))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static void add(Path folder, List<Taken> more) {
    var lines = new TreeSet<String>();
    in(folder).forEach(it -> lines.add(line(it)));
    if (!more.stream().map(TakenLetters::line).map(lines::add).toList().contains(true)) {
      return;
    }
    var file = folder.resolve(FILE);
    var part = folder.resolve(FILE + ".part");
    try {
      Files.createDirectories(folder);
      Files.write(part, lines, StandardCharsets.US_ASCII);
      Disk.REAL.forceFile(part);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      Disk.REAL.forceFolder(folder);
    } catch (IOException e) {
      LOG.warn("The letters in use cannot be noted beside a backup", e);
    }
  }

  private static String line(Taken taken) {
    return taken.register() + " " + taken.letter();
  }
}
