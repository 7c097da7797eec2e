package org.counterfoil.core.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.counterfoil.core.keystore.Keystore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The random 256-bit key of a store, and the file it is kept in.
///
/// H2's own key derivation is weak, so no password a person could type ever reaches it. The file is
/// readable by its owner alone, and the key in it is sealed by a passphrase (Argon2id), or else by
/// the keystore of the computer where there is one; a copy of the file then opens on this computer
/// alone. Everything that is encrypted takes its own key from this one ([#derive]).
public final class StoreKey {
  private static final Logger LOG = LoggerFactory.getLogger(StoreKey.class);

  private final byte[] bytes;

  private StoreKey(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /// Makes a key and writes it to `file` as [#save(Path, Unlocking)] does.
  public static StoreKey create(Path file, Unlocking unlocking) throws IOException {
    var made = new StoreKey(Seal.random(Seal.KEY));
    made.save(file, unlocking);
    return made;
  }

  /// Whether the key in `file` needs a passphrase to be read.
  public static boolean isWrapped(Path file) throws IOException {
    return KeyFile.read(file) instanceof KeyFile.Wrapped;
  }

  /// Reads a key that is bound to no computer.
  ///
  /// @param passphrase empty for none
  /// @throws StoreTrouble KEY_MISSING where the file is none, WRONG_KEY for a wrong passphrase
  public static StoreKey read(Path file, char[] passphrase) throws IOException {
    return read(file, Unlocking.PLAIN.with(passphrase));
  }

  /// Reads the key back.
  ///
  /// @throws StoreTrouble KEY_MISSING where the file is none, WRONG_KEY for a wrong passphrase,
  ///   KEYSTORE_SILENT where the computer's keystore does not give what opens it
  public static StoreKey read(Path file, Unlocking unlocking) throws IOException {
    return switch (KeyFile.read(file)) {
      case KeyFile.Plain(var key) -> checked(KeyFile.bytes(key));
      case KeyFile.Wrapped(var sealed) ->
          checked(unwrapped(KeyFile.bytes(sealed), unlocking.passphrase()));
      case KeyFile.InKeystore bound -> checked(KeystoreLock.open(bound, unlocking.keystore()));
    };
  }

  private static byte[] unwrapped(byte[] sealed, char[] passphrase) {
    if (!Seal.holdsKey(sealed)) {
      throw new StoreTrouble(StoreTrouble.Kind.KEY_MISSING, null);
    }
    try {
      return Seal.openWithPassphrase(sealed, passphrase);
    } catch (GeneralSecurityException e) {
      throw new StoreTrouble(StoreTrouble.Kind.WRONG_KEY, e);
    }
  }

  private static StoreKey checked(byte[] key) {
    if (key.length != Seal.KEY) {
      throw new StoreTrouble(StoreTrouble.Kind.KEY_MISSING, null);
    }
    return new StoreKey(key);
  }

  /// Writes the key for any computer, under a passphrase or none.
  public synchronized void save(Path file, char[] passphrase) throws IOException {
    if (passphrase.length > 0) {
      new KeyFile.Wrapped(KeyFile.text(Seal.withPassphrase(bytes, passphrase))).write(file);
    } else {
      new KeyFile.Plain(KeyFile.text(bytes)).write(file);
    }
  }

  /// Writes the key under the passphrase that unlocks it, or none. No keystore holds it yet: see
  /// [Store#bindKeyTo].
  public void save(Path file, Unlocking unlocking) throws IOException {
    save(file, unlocking.passphrase());
  }

  /// Binds the file to the keystore where it holds this very key, unlocked: entry first, file
  /// second. An entry whose file may have been written is never taken away again.
  void takeOver(Path file, Keystore keystore, StoreLock lock) {
    try {
      if (!liesOpenIn(file)) {
        return;
      }
      var bound = KeystoreLock.seal(bytes, keystore);
      if (bound.isPresent() && !lock.ifHeld(() -> replaceOpen(file, bound.get(), keystore))) {
        KeystoreLock.forget(bound.get().entry(), keystore);
      }
    } catch (IOException e) {
      LOG.warn("The key could not be bound to the system's keystore", e);
    }
  }

  private synchronized void replaceOpen(Path file, KeyFile.InKeystore bound, Keystore keystore)
      throws IOException {
    if (liesOpenIn(file)) {
      bound.write(file);
    } else {
      KeystoreLock.forget(bound.entry(), keystore);
    }
  }

  private boolean liesOpenIn(Path file) throws IOException {
    return KeyFile.read(file) instanceof KeyFile.Plain(var key) && key.equals(KeyFile.text(bytes));
  }

  /// A key of 32 bytes for one purpose: `database`, `roll`, `search`.
  public byte[] derive(String purpose) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
      return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every Java", e);
    }
  }

  String password(String purpose) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(derive(purpose));
  }
}
