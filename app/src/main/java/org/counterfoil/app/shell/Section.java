package org.counterfoil.app.shell;

import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;

/// An entry of the rail, in the order of the rail.
public enum Section {
  TODAY(Feather.SUN),
  SELL(Feather.SHOPPING_CART),
  CUSTOMERS(Feather.USERS),
  LAYBYS(Feather.CALENDAR),
  ACCOUNTS(Feather.BOOK_OPEN),
  PIPELINE(Feather.TRELLO),
  QUOTES(Feather.FILE_TEXT),
  CONTRACTS(Feather.FILE),
  CAMPAIGNS(Feather.SEND),
  SUPPORT(Feather.LIFE_BUOY),
  REPORTS(Feather.BAR_CHART_2),
  HEAD_OFFICE(Feather.HOME),
  SETTINGS(Feather.SETTINGS);

  private final Feather icon;

  Section(Feather icon) {
    this.icon = icon;
  }

  public Feather icon() {
    return icon;
  }

  /// The key of its name in the language bundle.
  public String words() {
    return "shell.section." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
