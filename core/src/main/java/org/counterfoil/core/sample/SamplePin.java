package org.counterfoil.core.sample;

import java.util.Optional;
import org.counterfoil.core.Core;
import org.counterfoil.core.security.UserId;
import org.counterfoil.core.setting.Setting;

/// The PIN a made-up user began with, which everybody may know: kept beside the user, for whoever
/// comes back to the sample shop another day.
///
/// @param pin empty for a user of a real shop
public record SamplePin(String pin) {
  private static final Setting<SamplePin> SETTING =
      new Setting<>("sample.pin", SamplePin.class, new SamplePin(""));

  /// Nothing for a user of a real shop, of which nothing is asked: whoever wants to sign in waits
  /// for it. The user may have chosen another since.
  public static Optional<String> of(Core core, UserId user) {
    return core.whereabouts().here().business().name().equals(SampleShop.BUSINESS)
        ? Optional.of(core.settings().of(SETTING, user.value()).pin()).filter(it -> !it.isEmpty())
        : Optional.empty();
  }

  static void keep(Core core, UserId user, String pin) {
    core.settings().change().change(SETTING.as(user.value(), new SamplePin(pin)));
  }
}
