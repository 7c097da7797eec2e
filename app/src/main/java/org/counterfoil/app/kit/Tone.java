package org.counterfoil.app.kit;

import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;

/// What a pill, banner or toast wants to say at a glance; words say it as well, never colour alone.
public enum Tone {
  NEUTRAL(Feather.CIRCLE),
  INFO(Feather.INFO),
  SUCCESS(Feather.CHECK_CIRCLE),
  WARNING(Feather.ALERT_TRIANGLE),
  DANGER(Feather.ALERT_OCTAGON);

  private final Feather icon;

  Tone(Feather icon) {
    this.icon = icon;
  }

  /// The icon that stands for the tone where a screen has no better one.
  public Feather icon() {
    return icon;
  }

  /// The style class of `app.css`.
  public String styleClass() {
    return name().toLowerCase(Locale.ROOT);
  }
}
