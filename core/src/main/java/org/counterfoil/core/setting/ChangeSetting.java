package org.counterfoil.core.setting;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.command.Refused;
import org.counterfoil.core.database.Database;

/// Adds a version of a setting; those before stay readable. Users may change what is kept for
/// themselves alone, such as their text size.
public final class ChangeSetting {
  private static final CommandName SHARED =
      CommandName.of("setting.change", Permission.MANAGE_SETTINGS);
  private static final CommandName OWN = CommandName.of("setting.change-own", Permission.NONE);
  private static final int LONGEST = 4000;

  /// @param scope the business, division, store, register or user it is for
  /// @param content best written by [Setting#as]
  public record Command(String name, UUID scope, String content) {}

  public sealed interface Outcome {
    record Changed() implements Outcome {}

    /// It stood so already; no version was added.
    record Unchanged() implements Outcome, Refused {}

    record NotChanged(Refusal why) implements Outcome, Refused {}
  }

  public enum Refusal {
    TOO_LONG
  }

  private final Database database;
  private final SettingMapper settings;
  private final SettingQueries queries;
  private final Clock clock;

  ChangeSetting(Database database, Clock clock) {
    this.database = database;
    this.settings = database.mapper(SettingMapper.class);
    this.queries = database.queries(SettingQueries.class);
    this.clock = clock;
  }

  public Outcome change(Command command) {
    if (command.content().length() > LONGEST) {
      return new Outcome.NotChanged(Refusal.TOO_LONG);
    }
    boolean own = Actor.current().user().equals(command.scope());
    return database.write(own ? OWN : SHARED, () -> insert(command));
  }

  /// Adds a version as a part of the running command, which has a right of its own. Before the
  /// first one, what held until then is kept: the oldest version is nobody's change.
  public <T> void within(Setting<T> setting, UUID scope, T before, T now) {
    if (queries.newest(setting.name(), scope).isEmpty()) {
      insert(setting.as(scope, before));
    }
    insert(setting.as(scope, now));
  }

  private Outcome insert(Command command) {
    if (queries.newest(command.name(), command.scope()).equals(Optional.of(command.content()))) {
      return new Outcome.Unchanged();
    }
    settings.insert(
        new SettingMapper.Row(
            database.ids().next(),
            command.name(),
            command.scope(),
            command.content(),
            clock.instant(),
            Actor.current().user()));
    return new Outcome.Changed();
  }
}
