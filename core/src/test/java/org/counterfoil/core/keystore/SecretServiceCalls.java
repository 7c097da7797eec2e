package org.counterfoil.core.keystore;

import java.io.IOException;

/// One call to the keystore of this process's session bus, as a program of its own: which bus that
/// is, a process learns when it starts.
///
/// Its exit code is 0 for a call that went well, 1 for one that failed.
final class SecretServiceCalls {
  private SecretServiceCalls() {}

  /// @param call `ready`, or `read`, `write` or `delete` with an entry and for the first two what
  ///   is or shall be there
  public static void main(String... call) {
    System.exit(answer(SystemKeystore.named("Counterfoil test"), call) ? 0 : 1);
  }

  private static boolean answer(Keystore keystore, String... call) {
    try {
      switch (call[0]) {
        case "ready" -> {
          return keystore.isReady();
        }
        case "read" -> {
          return keystore.read(call[1]).equals(call[2]);
        }
        case "write" -> keystore.write(call[1], call[2]);
        case "delete" -> keystore.delete(call[1]);
        default -> throw new IllegalArgumentException(call[0]);
      }
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
