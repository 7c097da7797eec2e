package org.counterfoil.core.database;

import org.counterfoil.core.keystore.Keystore;

/// What is at hand to open a store's key file, and to write it anew: a passphrase, which goes first
/// where there is one, or the keystore of the computer.
public final class Unlocking {
  /// By the key file alone.
  public static final Unlocking PLAIN = by(Keystore.NONE);

  private final char[] passphrase;
  private final Keystore keystore;

  private Unlocking(char[] passphrase, Keystore keystore) {
    this.passphrase = passphrase.clone();
    this.keystore = keystore;
  }

  /// Without a passphrase.
  public static Unlocking by(Keystore keystore) {
    return new Unlocking(new char[0], keystore);
  }

  /// The same with a passphrase somebody typed.
  ///
  /// @param typed empty for none
  public Unlocking with(char[] typed) {
    return new Unlocking(typed, keystore);
  }

  /// The keystore; [Keystore#NONE] where there is none.
  public Keystore keystore() {
    return keystore;
  }

  /// Empty for none.
  char[] passphrase() {
    return passphrase;
  }
}
