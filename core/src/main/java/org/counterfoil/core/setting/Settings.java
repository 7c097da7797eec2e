package org.counterfoil.core.setting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.database.Mappers;
import org.jspecify.annotations.Nullable;

/// Everything the rest of the application may do with settings.
public record Settings(ChangeSetting change, SettingQueries queries) {
  public static final Mappers MAPPERS =
      new Mappers(List.of(SettingMapper.class, SettingQueries.class), List.of());

  public static Settings on(Database database, Clock clock) {
    return new Settings(new ChangeSetting(database, clock), database.queries(SettingQueries.class));
  }

  /// What held in a scope from a moment on.
  ///
  /// @param setBy the name of who set it, null for somebody unknown here
  public record Held<T>(T value, Instant setAt, @Nullable String setBy) {}

  /// Everything that ever held in a scope, the newest first; what holds before the first change is
  /// not among it.
  public <T> List<Held<T>> history(Setting<T> setting, UUID scope) {
    return queries.history(setting.name(), scope).stream()
        .map(it -> new Held<>(setting.read(it.content()), it.setAt(), it.setBy()))
        .toList();
  }

  /// What holds now in a scope.
  public <T> T of(Setting<T> setting, UUID scope) {
    return queries.newest(setting.name(), scope).map(setting::read).orElse(setting.otherwise());
  }
}
