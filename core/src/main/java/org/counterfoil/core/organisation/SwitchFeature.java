package org.counterfoil.core.organisation;

import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.setting.ChangeSetting;

/// Switches a feature of a division on or off (DIV-09).
public final class SwitchFeature {
  private static final CommandName NAME =
      CommandName.of("organisation.switch-feature", Permission.MANAGE_SETTINGS);

  public record Command(DivisionId division, Feature feature, boolean enabled) {}

  /// Whether the switch stands as asked; false where there is no such division.
  public record Outcome(boolean done) {}

  private final Database database;
  private final OrganisationMapper organisation;
  private final OrganisationQueries queries;
  private final ChangeSetting versions;

  SwitchFeature(Database database, OrganisationMapper organisation, ChangeSetting versions) {
    this.database = database;
    this.organisation = organisation;
    this.queries = database.queries(OrganisationQueries.class);
    this.versions = versions;
  }

  public Outcome change(Command command) {
    return database.write(NAME, () -> store(command));
  }

  private Outcome store(Command command) {
    var before = on(command.division());
    int changed =
        organisation.changeSwitch(command.division(), command.feature(), command.enabled());
    versions.within(
        FeaturesOn.VERSIONS, command.division().value(), before, on(command.division()));
    return new Outcome(changed == 1);
  }

  private FeaturesOn on(DivisionId division) {
    return FeaturesOn.of(queries.features(division));
  }
}
