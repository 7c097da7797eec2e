package org.counterfoil.core.backup;

import java.io.IOException;
import java.nio.file.Files;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.database.Store;
import org.counterfoil.core.database.StoreKey;
import org.counterfoil.core.database.StoreTrouble;

/// The passphrase without which the store's key does not open at the next start. None of it is
/// journalled: the key is this computer's and not the shop's.
public final class KeyProtection {
  /// Letters of the shortest passphrase: whoever took the disk away tries millions of shorter ones.
  public static final int SHORTEST = 12;

  private final Store store;

  public KeyProtection(Store store) {
    this.store = store;
  }

  public sealed interface Outcome {}

  public record Changed() implements Outcome {}

  public record NotChanged(Refusal why) implements Outcome {}

  public enum Refusal {
    /// Who forgets the passphrase would have lost the shop.
    NO_RECOVERY_CODE,
    TOO_SHORT,
    /// The passphrase given for the present one is not it.
    WRONG_PASSPHRASE
  }

  /// Whether a passphrase is asked for at the start.
  public boolean isOn() {
    try {
      return StoreKey.isWrapped(store.folder().key());
    } catch (IOException e) {
      throw StoreTrouble.of(e);
    }
  }

  /// Sets a passphrase, or another one.
  ///
  /// @param present the passphrase up to now; of no matter where there is none
  /// @throws org.counterfoil.core.command.NotPermitted without MANAGE_BACKUP
  /// @throws StoreTrouble DISK_FULL or READ_ONLY; the key is then protected as before
  public Outcome set(char[] present, char[] fresh) {
    Actor.current().needs(Permission.MANAGE_BACKUP);
    if (!Files.exists(RecoveryKey.in(store.folder().backups()))) {
      return new NotChanged(Refusal.NO_RECOVERY_CODE);
    }
    return fresh.length < SHORTEST ? new NotChanged(Refusal.TOO_SHORT) : save(present, fresh);
  }

  /// Takes the passphrase away.
  ///
  /// @throws org.counterfoil.core.command.NotPermitted without MANAGE_BACKUP
  /// @throws StoreTrouble as [#set]
  public Outcome remove(char[] present) {
    Actor.current().needs(Permission.MANAGE_BACKUP);
    return save(present, new char[0]);
  }

  private Outcome save(char[] present, char[] fresh) {
    try {
      if (isOn() && !opens(present)) {
        return new NotChanged(Refusal.WRONG_PASSPHRASE);
      }
      store.key().save(store.folder().key(), fresh);
      return new Changed();
    } catch (IOException e) {
      throw StoreTrouble.of(e);
    }
  }

  private boolean opens(char[] passphrase) throws IOException {
    try {
      StoreKey.read(store.folder().key(), passphrase);
      return true;
    } catch (StoreTrouble e) {
      if (e.kind() == StoreTrouble.Kind.WRONG_KEY) {
        return false;
      }
      throw e;
    }
  }
}
