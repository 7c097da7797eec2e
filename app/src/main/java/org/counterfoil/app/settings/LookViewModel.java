package org.counterfoil.app.settings;

import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import org.counterfoil.app.kit.Language;
import org.counterfoil.app.kit.Look;
import org.counterfoil.app.kit.Look.TextScale;
import org.counterfoil.app.kit.Look.Theme;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Work;
import org.counterfoil.core.setting.OwnLook;
import org.counterfoil.core.setting.Settings;

/// Language, theme and text size of the window, kept for the user who chose them.
final class LookViewModel {
  private final Look look;
  private final Settings settings;
  private final Work work;
  private final UUID user;

  LookViewModel(Look look, Settings settings, Work work, UUID user) {
    this.look = look;
    this.settings = settings;
    this.work = work;
    this.user = user;
  }

  ObjectProperty<Theme> theme() {
    return look.theme();
  }

  ObjectProperty<TextScale> textScale() {
    return look.textScale();
  }

  ObjectProperty<Language> language() {
    return Texts.language();
  }

  /// Keeps what the window wears now.
  void keep() {
    var own =
        new OwnLook(
            switch (language().get()) {
              case ENGLISH -> "en";
              case ARABIC -> "ar";
            },
            switch (theme().get()) {
              case LIGHT -> OwnLook.Theme.LIGHT;
              case DARK -> OwnLook.Theme.DARK;
            },
            switch (textScale().get()) {
              case P100 -> 100;
              case P125 -> 125;
              case P150 -> 150;
              case P175 -> 175;
            });
    work.run(() -> settings.change().change(OwnLook.SETTING.as(user, own)), _ -> {});
  }

  /// Puts on what the user once chose; who never chose keeps the window as it is.
  void wear() {
    work.run(() -> settings.of(OwnLook.SETTING, user), this::wear);
  }

  private void wear(OwnLook own) {
    if (own.language().isEmpty()) {
      return;
    }
    language().set(own.language().equals("ar") ? Language.ARABIC : Language.ENGLISH);
    theme()
        .set(
            switch (own.theme()) {
              case LIGHT -> Theme.LIGHT;
              case DARK -> Theme.DARK;
            });
    textScale()
        .set(
            switch (own.textPercent()) {
              case 125 -> TextScale.P125;
              case 150 -> TextScale.P150;
              case 175 -> TextScale.P175;
              default -> TextScale.P100;
            });
  }
}
