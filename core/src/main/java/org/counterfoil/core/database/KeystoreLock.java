package org.counterfoil.core.database;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import org.counterfoil.core.keystore.Keystore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Binds a key file to the keystore of the computer: a random key there opens what is sealed here,
/// and neither is of use without the other. The store's key itself never goes into the keystore.
final class KeystoreLock {
  private static final Logger LOG = LoggerFactory.getLogger(KeystoreLock.class);
  private static final int ENTRY = 16;

  private KeystoreLock() {}

  /// Puts a new wrapping key into the keystore and seals `key` with it. What the keystore was given
  /// is read back and compared first.
  ///
  /// @return empty where there is no keystore, or it does not keep what it is given
  static Optional<KeyFile.InKeystore> seal(byte[] key, Keystore keystore) {
    if (!keystore.isReady()) {
      return Optional.empty();
    }
    var entry = HexFormat.of().formatHex(Seal.random(ENTRY));
    var wrapping = Seal.random(Seal.KEY);
    var secret = KeyFile.text(wrapping);
    try {
      keystore.write(entry, secret);
      if (secret.equals(keystore.read(entry))) {
        return Optional.of(new KeyFile.InKeystore(entry, KeyFile.text(Seal.with(key, wrapping))));
      }
      LOG.warn("The key stays in its file, the system's keystore gave back something else");
    } catch (IOException e) {
      LOG.warn("The key stays in its file, the system's keystore did not take it: {}", reason(e));
    }
    forget(entry, keystore);
    return Optional.empty();
  }

  /// @throws StoreTrouble KEYSTORE_SILENT where the keystore does not give what opens it
  static byte[] open(KeyFile.InKeystore file, Keystore keystore) {
    var sealed = KeyFile.bytes(file.sealed());
    if (!Seal.holdsKey(sealed)) {
      throw new StoreTrouble(StoreTrouble.Kind.KEY_MISSING, null);
    }
    try {
      return Seal.open(sealed, KeyFile.bytes(keystore.read(file.entry())));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new StoreTrouble(StoreTrouble.Kind.KEYSTORE_SILENT, e);
    }
  }

  /// Takes away an entry no key file names.
  static void forget(String entry, Keystore keystore) {
    try {
      keystore.delete(entry);
    } catch (IOException e) {
      LOG.info("An unused entry may have stayed in the system's keystore: {}", reason(e));
    }
  }

  /// In our own words, which name neither a path nor a person.
  private static String reason(IOException failure) {
    return String.valueOf(failure.getMessage());
  }
}
