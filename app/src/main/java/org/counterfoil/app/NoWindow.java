package org.counterfoil.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The end of a start that finds no window to open: there is nowhere to say so but the terminal.
final class NoWindow {
  private static final Logger LOG = LoggerFactory.getLogger(NoWindow.class);

  private NoWindow() {}

  /// Says what is missing.
  @SuppressWarnings("SystemOut") // no window, and a log nobody is shown
  static void tell(Throwable why) {
    System.err.println(
        """
        Counterfoil cannot open a window here: %s
        On Linux it needs GTK 3 (Debian and Ubuntu: apt install libgtk-3-0) and a display that
        DISPLAY names. Nothing of the shop was changed.\
        """
            .formatted(reason(why)));
    LOG.info("No window", why);
  }

  private static String reason(Throwable why) {
    var cause = why;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
