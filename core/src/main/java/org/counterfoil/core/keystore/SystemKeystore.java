package org.counterfoil.core.keystore;

import java.time.Duration;
import java.util.Locale;

/// The keystore of the computer this program runs on. Asking for it costs nothing; the first call
/// loads what it needs.
public final class SystemKeystore {
  private static final String SERVICE = "Counterfoil";
  private static final Duration QUICK = Duration.ofSeconds(3);
  // Somebody has to find and type the keyring's password.
  private static final Duration PATIENT = Duration.ofMinutes(2);

  private SystemKeystore() {}

  /// The keystore of the person signed in; [Keystore#NONE] where the system has none we know.
  public static Keystore ofThisComputer() {
    return named(SERVICE);
  }

  /// The same with entries of another name, for the tests against a real one.
  static Keystore named(String service) {
    var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows") || system.startsWith("mac")) {
      return new TimedKeystore(
          new LibraryKeystore(service, system.startsWith("mac")), QUICK, PATIENT);
    }
    if (system.startsWith("linux") && hasSessionBus()) {
      return new TimedKeystore(new SecretServiceKeystore(service), QUICK, PATIENT);
    }
    return Keystore.NONE;
  }

  private static boolean hasSessionBus() {
    var address = System.getenv("DBUS_SESSION_BUS_ADDRESS");
    return address != null && !address.isBlank();
  }
}
