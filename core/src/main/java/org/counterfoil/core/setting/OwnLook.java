package org.counterfoil.core.setting;

/// How somebody wants the window to look; its scope is the user. Empty texts mean the window's own.
///
/// @param language BCP 47, `en` or `ar`
/// @param textPercent 100, 125, 150 or 175
public record OwnLook(String language, Theme theme, int textPercent) {
  public enum Theme {
    LIGHT,
    DARK
  }

  public static final Setting<OwnLook> SETTING =
      new Setting<>("user.look", OwnLook.class, new OwnLook("", Theme.LIGHT, 100));
}
