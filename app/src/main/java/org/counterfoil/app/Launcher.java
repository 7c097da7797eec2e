package org.counterfoil.app;

import org.counterfoil.app.kit.Threads;
import org.counterfoil.app.tour.Tour;
import org.slf4j.LoggerFactory;

/// Where the program starts. Not a JavaFX `Application`: started from the class path, Java would
/// refuse one.
public final class Launcher {
  private Launcher() {}

  /// Opens the window on the shop in `--data DIR`, by default in the user's own folder; where one
  /// is open on it already, brings that one forward and ends. Without a display, or with `-Dtour`,
  /// takes the guided tour instead and exits with its verdict.
  public static void main(String[] arguments) {
    boolean display = hasDisplay();
    if (!display && System.getProperty("glass.platform") == null) {
      // Before JavaFX is touched: it looks for a display as soon as it is loaded.
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
      System.setProperty("java.awt.headless", "true");
    }
    if (!display || System.getProperty("tour") != null) {
      System.exit(Tour.take());
    }
    var folder = DataFolder.of(arguments).toAbsolutePath();
    System.setProperty(LogSetup.FOLDER, folder.resolve("log").toString());
    Threads.beside("log", LoggerFactory::getILoggerFactory); // while the window is being opened
    Beginning.run(folder);
  }

  private static boolean hasDisplay() {
    return !System.getProperty("os.name", "").startsWith("Linux")
        || isSet("DISPLAY")
        || isSet("WAYLAND_DISPLAY");
  }

  private static boolean isSet(String variable) {
    var value = System.getenv(variable);
    return value != null && !value.isBlank();
  }
}
