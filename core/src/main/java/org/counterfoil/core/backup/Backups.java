package org.counterfoil.core.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.database.IntegrityCheck;
import org.counterfoil.core.database.Store;
import org.counterfoil.core.database.StoreCopy;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.StoreTrouble;
import org.counterfoil.core.tillroll.Disk;

/// Makes the backups of an open store. None of it is journalled: a backup changes nothing that is
/// the shop's.
///
/// Everything here takes seconds and belongs on a background thread.
public final class Backups {
  private static final String PART = ".part";

  private final Store store;
  private final Clock clock;
  private final ZoneId zone;
  private final Retention retention;

  /// @param zone of the shop: the daily backup is made once on each of its days
  public Backups(Store store, Clock clock, ZoneId zone) {
    this(store, clock, zone, Retention.STANDARD);
  }

  Backups(Store store, Clock clock, ZoneId zone, Retention retention) {
    this.store = store;
    this.clock = clock;
    this.zone = zone;
    this.retention = retention;
  }

  /// A backup that was made and opened again.
  ///
  /// @param report what reading it through found; where it is not clean, no older one was removed
  public record Made(Backup backup, IntegrityCheck.Report report) {}

  /// Makes a backup now, opens and reads it, and removes those that need not stay. Waits for
  /// another that is being made.
  ///
  /// @throws org.counterfoil.core.command.NotPermitted without MANAGE_BACKUP
  /// @throws StoreTrouble DISK_FULL, READ_ONLY, or DAMAGED where the copy does not open; nothing is
  ///   left behind then
  /// @throws CancellationException where the store is about to be closed
  public Made make() {
    Actor.current().needs(Permission.MANAGE_BACKUP);
    var alone = store.database().backingUp();
    alone.lock();
    try {
      return makeAlone();
    } finally {
      alone.unlock();
    }
  }

  private Made makeAlone() {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var folder = store.folder().backups();
    var part = folder.resolve(Backup.fileName(at) + PART);
    try {
      Files.createDirectories(folder);
      clearParts(folder);
      try {
        long last = store.database().backUp(part);
        if (store.database().isWindingUp()) {
          throw new CancellationException("The store is about to be closed");
        }
        var copy = examine(part);
        if (copy.lastSeq() != last) {
          throw new StoreTrouble(StoreTrouble.Kind.DAMAGED, null);
        }
        var backup = new Backup(folder.resolve(Backup.fileName(at)), at);
        Files.move(part, backup.file(), StandardCopyOption.ATOMIC_MOVE);
        Disk.REAL.forceFolder(folder);
        if (copy.report().isClean()) {
          removeOld(folder, backup);
        }
        return new Made(backup, copy.report());
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw StoreTrouble.of(e);
    }
  }

  /// Makes the day's backup where there is none yet.
  public Optional<Made> makeIfDue() {
    var today = clock.instant().atZone(zone).toLocalDate();
    boolean made = all().stream().anyMatch(it -> it.at().atZone(zone).toLocalDate().equals(today));
    return made ? Optional.empty() : Optional.of(make());
  }

  private StoreCopy examine(Path zip) throws IOException {
    try (var unpacked = Unpacked.beside(store.folder(), zip)) {
      return StoreCopy.examine(unpacked.database(), store.key(), store.database()::isWindingUp);
    }
  }

  /// Never the one just made, whatever day the clock gave it.
  private void removeOld(Path folder, Backup made) throws IOException {
    var all = in(folder);
    var kept = retention.kept(all.stream().map(Backup::at).collect(Collectors.toList()), zone);
    for (var backup : all) {
      if (!kept.contains(backup.at()) && !backup.equals(made)) {
        Files.delete(backup.file());
      }
    }
  }

  private static void clearParts(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.filter(it -> it.toString().endsWith(PART)).toList()) {
        Files.delete(file);
      }
    }
  }

  /// Asks whether whoever acts may put `backup` in the store's place, before the store is closed
  /// for it.
  ///
  /// @throws org.counterfoil.core.command.NotPermitted without MANAGE_BACKUP
  public PermittedRestore toRestore(Backup backup) {
    Actor.current().needs(Permission.MANAGE_BACKUP);
    return new PermittedRestore(backup);
  }

  /// Every backup of this store, the newest first.
  public List<Backup> all() {
    return of(store.folder());
  }

  /// One dated after today was made while the clock was ahead, and is no longer the newest.
  private Optional<Backup> newest() {
    var now = clock.instant();
    var all = all();
    return all.stream().filter(it -> !it.at().isAfter(now)).findFirst().or(all.stream()::findFirst);
  }

  static List<Backup> of(StoreFolder folder) {
    try {
      return in(folder.backups());
    } catch (IOException e) {
      throw StoreTrouble.of(e);
    }
  }

  static List<Backup> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .flatMap(file -> Backup.in(file).stream())
          .sorted(Comparator.comparing(Backup::at).reversed())
          .toList();
    }
  }

  /// Makes a recovery code and puts the key, wrapped by it, beside the backups. The code is shown
  /// to the owner once and kept nowhere. An older code no longer opens this folder; copies of the
  /// folder made before still open with it.
  public RecoveryCode issueRecoveryCode() {
    Actor.current().needs(Permission.MANAGE_BACKUP);
    var code = RecoveryCode.fresh();
    try {
      Files.createDirectories(store.folder().backups());
      store.key().save(RecoveryKey.in(store.folder().backups()), code.passphrase());
      return code;
    } catch (IOException e) {
      throw StoreTrouble.of(e);
    }
  }

  /// Whether the backups can be restored on another machine by a recovery code.
  public boolean hasRecoveryCode() {
    return Files.exists(RecoveryKey.in(store.folder().backups()));
  }

  /// Copies the newest backup and the wrapped key to a folder outside this machine, a stick or a
  /// share, and forces both. Older copies there stay.
  ///
  /// @return what was copied; empty where there is no backup or no recovery code yet, for a copy
  ///   without a key would only look like safety
  public Optional<Backup> copyTo(Path outside) {
    Actor.current().needs(Permission.MANAGE_BACKUP);
    var newest = newest();
    if (newest.isEmpty() || !hasRecoveryCode()) {
      return Optional.empty();
    }
    try {
      Files.createDirectories(outside);
      copy(RecoveryKey.in(store.folder().backups()), outside);
      TakenLetters.copy(store.folder().backups(), outside);
      return Optional.of(new Backup(copy(newest.get().file(), outside), newest.get().at()));
    } catch (IOException e) {
      throw StoreTrouble.of(e);
    }
  }

  private static Path copy(Path file, Path folder) throws IOException {
    var target = folder.resolve(file.getFileName().toString());
    var part = folder.resolve(file.getFileName() + PART);
    Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
    Disk.REAL.forceFile(part);
    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    Disk.REAL.forceFolder(folder);
    return target;
  }
}
