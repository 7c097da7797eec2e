package org.counterfoil.core.keystore;

import java.io.IOException;

/// Keeps secrets for the person signed in to the computer. Calls may block: the system may ask that
/// person to unlock it.
public interface Keystore {
  /// Where there is none, and for everything that must not touch a real one: tests, benchmarks, the
  /// guided tour.
  Keystore NONE = new NoKeystore();

  /// Whether a secret can be put here now, found out quickly and without asking the person
  /// anything: a keystore that is locked is not ready.
  boolean isReady();

  /// The secret kept under `entry`.
  ///
  /// @throws IOException where there is none, or the keystore does not give it
  String read(String entry) throws IOException;

  /// Keeps `secret` under `entry`, in the place of whatever was there.
  ///
  /// @throws IOException where the keystore does not take it
  void write(String entry, String secret) throws IOException;

  /// Forgets what is kept under `entry`.
  ///
  /// @throws IOException where there is nothing, or the keystore does not let it go
  void delete(String entry) throws IOException;
}
