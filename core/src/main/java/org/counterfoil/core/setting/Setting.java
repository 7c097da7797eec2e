package org.counterfoil.core.setting;

import java.util.UUID;

/// A typed key of a setting: how it is called in the store, what stands there as JSON, and what
/// holds until somebody has chosen.
///
/// @param name lower case words, the feature first: `till.printer`; never renamed once released
/// @param type a record; fields unknown to this version are left out, missing ones keep nothing
/// @param otherwise what holds before the first change
public record Setting<T>(String name, Class<T> type, T otherwise) {

  /// The command that sets it in a scope: a business, division, store, register or user.
  public ChangeSetting.Command as(UUID scope, T value) {
    return new ChangeSetting.Command(name, scope, SettingJson.write(value));
  }

  T read(String content) {
    return SettingJson.read(content, type);
  }
}
