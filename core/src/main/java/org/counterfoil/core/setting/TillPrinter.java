package org.counterfoil.core.setting;

import org.counterfoil.core.document.PaperWidth;

/// The receipt printer of a till; its scope is the register.
///
/// @param host of a network printer, empty otherwise
/// @param port of a network printer, by custom 9100
/// @param folder where a file printer puts its files, empty otherwise
/// @param drawer whether a cash drawer is opened through the printer
public record TillPrinter(
    Reach reach, String host, int port, String folder, PaperWidth paper, Drawer drawer) {
  /// How the till reaches its printer.
  public enum Reach {
    /// There is none: papers are not asked for.
    NONE,
    NETWORK,
    FILE
  }

  public enum Drawer {
    OPENED_BY_PRINTER,
    NONE
  }

  public static final Setting<TillPrinter> SETTING =
      new Setting<>(
          "till.printer",
          TillPrinter.class,
          new TillPrinter(Reach.NONE, "", 9100, "", PaperWidth.MM80, Drawer.NONE));
}
