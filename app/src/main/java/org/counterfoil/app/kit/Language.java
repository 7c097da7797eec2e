package org.counterfoil.app.kit;

import java.util.Locale;

/// A language the window speaks completely.
public enum Language {
  /// Day before month, Latin digits.
  ENGLISH(Locale.UK),
  /// Mirrors the window; Arabic-Indic digits and the month names of the wider region.
  ARABIC(Locale.forLanguageTag("ar-EG"));

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /// The locale dates and numbers are written by.
  public Locale locale() {
    return locale;
  }

  public boolean rightToLeft() {
    return this == ARABIC;
  }
}
