package org.counterfoil.app;

import java.nio.file.Path;
import java.util.Locale;

/// Where the shop's data lies: what `--data` says, or the folder this kind of computer keeps a
/// user's data in.
final class DataFolder {
  private DataFolder() {}

  static Path of(String[] arguments) {
    for (int i = 0; i + 1 < arguments.length; i++) {
      if (arguments[i].equals("--data")) {
        return Path.of(arguments[i + 1]);
      }
    }
    return usual(System.getProperty("os.name", "").toLowerCase(Locale.ROOT));
  }

  private static Path usual(String system) {
    var home = Path.of(System.getProperty("user.home"));
    if (system.startsWith("windows")) {
      var local = System.getenv("LOCALAPPDATA");
      return (local == null ? home.resolve("AppData").resolve("Local") : Path.of(local))
          .resolve("Counterfoil");
    }
    if (system.startsWith("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Counterfoil");
    }
    var data = System.getenv("XDG_DATA_HOME");
    return (data == null || data.isBlank()
            ? home.resolve(".local").resolve("share")
            : Path.of(data))
        .resolve("counterfoil");
  }
}
