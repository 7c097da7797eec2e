package org.counterfoil.core.keystore;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import java.io.IOException;

/// Windows' Credential Manager and macOS's Keychain, by java-keyring. Its way to the Secret Service
/// is not used: see [SecretServiceKeystore].
///
/// @param mac whether this is macOS
record LibraryKeystore(String service, boolean mac) implements Keystore {
  @Override
  public boolean isReady() {
    try {
      keyring();
      return true;
    } catch (BackendNotSupportedException _) {
      return false;
    }
  }

  @Override
  public String read(String entry) throws IOException {
    return on(keyring -> keyring.getPassword(service, entry));
  }

  @Override
  public void write(String entry, String secret) throws IOException {
    on(
        keyring -> {
          keyring.setPassword(service, entry, secret);
          return true;
        });
  }

  @Override
  public void delete(String entry) throws IOException {
    on(
        keyring -> {
          keyring.deletePassword(service, entry);
          return true;
        });
  }

  private interface Call<T> {
    T on(Keyring keyring) throws PasswordAccessException;
  }

  /// The library's own message names service and entry; it is not passed on.
  private <T> T on(Call<T> call) throws IOException {
    try {
      return call.on(keyring());
    } catch (BackendNotSupportedException _) {
      throw new IOException("The system's keystore is out of reach");
    } catch (PasswordAccessException _) {
      throw new IOException("The system's keystore refused");
    }
  }

  /// Not closed: on these two systems it holds nothing.
  private Keyring keyring() throws BackendNotSupportedException {
    if (!mac) {
      return Keyring.create(KeyringStorageType.WINDOWS_CREDENTIAL_STORE);
    }
    try {
      return Keyring.create(KeyringStorageType.OSX_KEYCHAIN);
    } catch (BackendNotSupportedException _) {
      return Keyring.create(KeyringStorageType.LEGACY_OSX_KEYCHAIN);
    }
  }
}
