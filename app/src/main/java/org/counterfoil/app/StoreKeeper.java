package org.counterfoil.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.counterfoil.app.kit.Threads;
import org.counterfoil.app.start.Trouble;
import org.counterfoil.core.Core;
import org.counterfoil.core.backup.Backup;
import org.counterfoil.core.backup.LostKey;
import org.counterfoil.core.backup.PermittedRestore;
import org.counterfoil.core.backup.Rebuild;
import org.counterfoil.core.backup.RecoveryCode;
import org.counterfoil.core.backup.RecoveryKey;
import org.counterfoil.core.backup.Restore;
import org.counterfoil.core.database.Store;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.StoreKey;
import org.counterfoil.core.database.StoreTrouble;
import org.counterfoil.core.database.Unlocking;
import org.counterfoil.core.keystore.Keystore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The store behind the window: where it lies, what unlocks it, and the shop on it while it is
/// open. It opens, closes, rebuilds and restores, one at a time.
///
/// Everything but [#core] takes seconds and belongs off the JavaFX thread.
final class StoreKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(StoreKeeper.class);

  private final Clock clock;
  private final Keystore keystore;
  private final AtomicReference<@Nullable CompletableFuture<Opened>> ahead =
      new AtomicReference<>();
  private final boolean foundStore;
  private StoreFolder folder;
  // Kept while the program runs: every restoring opens the store again.
  private char[] passphrase = {};
  private Told.Before before = Told.Before.NOTHING;
  private volatile @Nullable Core core;

  /// @param keystore that of the computer, or none
  StoreKeeper(Path folder, Clock clock, Keystore keystore) {
    this.folder = new StoreFolder(folder);
    foundStore = this.folder.holdsStore();
    this.clock = clock;
    this.keystore = keystore;
  }

  /// The shop, or what keeps it shut.
  sealed interface Opened {
    /// @param troubles what was found at opening and has to be told
    record Open(Core core, List<Trouble> troubles) implements Opened {
      public Open {
        troubles = List.copyOf(troubles);
      }
    }

    record Shut(Trouble trouble) implements Opened {}
  }

  /// Whether a store was begun in the first folder before this program came to it.
  boolean foundStore() {
    return foundStore;
  }

  /// The open shop.
  Optional<Core> core() {
    return Optional.ofNullable(core);
  }

  private Unlocking unlocking() {
    return Unlocking.by(keystore).with(passphrase);
  }

  /// Begins to open the store, on a thread of its own, for the next [#open] to take.
  void openAhead() {
    ahead.set(
        CompletableFuture.supplyAsync(this::openNow, opening -> Threads.beside("store", opening)));
  }

  /// Opens the store, or opens it again; takes it where it was opened ahead.
  Opened open() {
    var begun = ahead.getAndSet(null);
    return begun == null ? openNow() : begun.join();
  }

  private synchronized Opened openNow() {
    letGo();
    try {
      var found = Core.open(folder, unlocking(), clock);
      core = found;
      found.whereabouts().ask(); // is remembered: the window asks on the JavaFX thread
      found.users().queries().people(); // the sign-in screen asks next, and the first time is slow
      return new Opened.Open(found, toTell(found));
    } catch (StoreTrouble e) {
      return shut(e);
    }
  }

  private List<Trouble> toTell(Core found) {
    var done = before;
    before = Told.Before.NOTHING;
    return Told.of(found, found.store().opening(), done);
  }

  /// A key that asks for a passphrase is no wrong key.
  private Opened shut(StoreTrouble failure) {
    if (failure.kind() == StoreTrouble.Kind.WRONG_KEY && !passphraseFits()) {
      LOG.info("The store asks for its passphrase");
      return new Opened.Shut(new Trouble.Locked(passphrase.length > 0));
    }
    var named = Rebuild.named(folder, unlocking(), failure);
    LOG.error("The store did not open: {}", named.kind(), named);
    return new Opened.Shut(new Trouble.NotOpen(named.kind()));
  }

  private boolean passphraseFits() {
    try {
      StoreKey.read(folder.key(), unlocking());
      return true;
    } catch (StoreTrouble e) {
      return e.kind() != StoreTrouble.Kind.WRONG_KEY;
    } catch (IOException _) {
      return true;
    }
  }

  /// Opens the store with what somebody typed for the passphrase of its key, and clears that.
  synchronized Opened unlock(char[] typed) {
    passphraseIs(typed);
    Arrays.fill(typed, ' ');
    return openNow();
  }

  /// The passphrase of the open store is another one now, or none.
  synchronized void passphraseIs(char[] now) {
    Arrays.fill(passphrase, ' ');
    passphrase = now.clone();
  }

  /// Opens the store in another folder.
  synchronized Opened openIn(Path other) {
    letGo();
    before = Told.Before.NOTHING;
    folder = new StoreFolder(other);
    passphraseIs(new char[0]);
    return openNow();
  }

  /// Builds the store anew from backup and till roll, and opens it.
  synchronized Opened rebuild() {
    letGo();
    before = Told.Before.NOTHING;
    Store.Opening first;
    try {
      first = Core.rebuild(folder, unlocking(), clock).opening();
    } catch (StoreTrouble e) {
      return shut(e);
    }
    return switch (openNow()) {
      case Opened.Open(var found, var more) ->
          new Opened.Open(
              found,
              Stream.concat(Told.of(found, first, Told.Before.REBUILT).stream(), more.stream())
                  .distinct()
                  .toList());
      case Opened.Shut shut -> shut;
    };
  }

  /// Puts one of the store's own backups in its place. The store is closed after it, whether or not
  /// it was done.
  ///
  /// @return whether it was done
  synchronized boolean restore(PermittedRestore permitted) {
    letGo();
    try {
      var outcome = Restore.inPlace(folder, permitted, unlocking(), clock.instant());
      if (outcome instanceof Restore.Refused(var reason)) {
        LOG.error("A backup was not restored: {}", reason);
      }
      boolean done = outcome instanceof Restore.Restored;
      before = done ? Told.Before.RESTORED_IN_PLACE : Told.Before.NOTHING;
      return done;
    } catch (StoreTrouble e) {
      LOG.error("A backup was not restored: {}", e.kind(), e);
      return false;
    }
  }

  /// Puts a backup of another machine in the place of the empty store that is open; the store is
  /// closed after it. Where that fails, the empty one is open again.
  ///
  /// @throws StoreTrouble KEY_MISSING where no recovery key lies beside the backup, WRONG_KEY for
  ///   another code, DISK_FULL, READ_ONLY
  synchronized Restore.Outcome restoreHere(Backup backup, RecoveryCode code) {
    var key = RecoveryKey.beside(backup, code);
    letGo();
    boolean back = false;
    try {
      var outcome = Restore.onNewMachine(backup, key, folder, unlocking(), clock.instant());
      back = outcome instanceof Restore.Restored;
      return outcome;
    } finally {
      before = back ? Told.Before.RESTORED_HERE : Told.Before.NOTHING;
      if (back) {
        keepCode(key, code);
      } else {
        openNow();
      }
    }
  }

  /// The shop is back; that its code goes on is a convenience.
  private void keepCode(StoreKey key, RecoveryCode code) {
    try {
      RecoveryKey.keep(folder, key, code);
    } catch (StoreTrouble e) {
      LOG.warn("The recovery code was not kept: {}", e.kind(), e);
    }
  }

  /// Gives the store its lost key back. It asks for no passphrase then.
  ///
  /// @param backupSet where the key lies; the store's own backups where nothing is said
  /// @throws StoreTrouble READ_ONLY, DISK_FULL or IN_USE
  synchronized LostKey.Outcome putKeyBack(Optional<Path> backupSet, RecoveryCode code) {
    letGo();
    var outcome =
        LostKey.putBack(folder, backupSet.orElseGet(folder::backups), code, clock.instant());
    if (outcome instanceof LostKey.PutBack) {
      passphraseIs(new char[0]);
    }
    return outcome;
  }

  /// Locks the key of the open store by the computer's keystore, see [Store#bindKeyTo].
  void bindKey() {
    core().ifPresent(it -> it.store().bindKeyTo(keystore));
  }

  /// Closes what is open, also where it was opened ahead and nobody has taken it.
  void close() {
    var begun = ahead.getAndSet(null);
    if (begun != null) {
      var _ = begun.handle((_, _) -> true).join();
    }
    letGo();
  }

  private synchronized void letGo() {
    var open = core;
    core = null;
    if (open != null) {
      open.close();
    }
  }
}
