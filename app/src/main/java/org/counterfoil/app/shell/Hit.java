package org.counterfoil.app.shell;

import org.kordamp.ikonli.feather.Feather;

/// One result of the universal field.
///
/// @param title what was found, in the user's words
/// @param detail what tells it from others of the same title; may be empty
/// @param trailing an amount, a key, a state; may be empty
/// @param exact whether what was typed names this and nothing else: it then goes before all others
/// @param act what Enter does
public record Hit(
    String title, String detail, String trailing, Feather icon, boolean exact, Runnable act) {
  /// One of several that what was typed may mean.
  public Hit(String title, String detail, String trailing, Feather icon, Runnable act) {
    this(title, detail, trailing, icon, false, act);
  }
}
