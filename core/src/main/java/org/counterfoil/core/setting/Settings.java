package org.counterfoil.core.setting;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.database.Mappers;

/// Everything the rest of the application may do with settings.
public record Settings(ChangeSetting change, SettingQueries queries) {
  public static final Mappers MAPPERS =
      new Mappers(List.of(SettingMapper.class, SettingQueries.class), List.of());

  public static Settings on(Database database, Clock clock) {
    return new Settings(new ChangeSetting(database, clock), database.queries(SettingQueries.class));
  }

  /// What holds now in a scope.
  public <T> T of(Setting<T> setting, UUID scope) {
    return queries.newest(setting.name(), scope).map(setting::read).orElse(setting.otherwise());
  }
}
