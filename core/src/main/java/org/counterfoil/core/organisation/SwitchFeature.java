package org.counterfoil.core.organisation;

import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.database.Database;

/// Switches a feature of a division on or off (DIV-09).
public final class SwitchFeature {
  private static final CommandName NAME =
      CommandName.of("organisation.switch-feature", Permission.MANAGE_SETTINGS);

  public record Command(DivisionId division, Feature feature, boolean enabled) {}

  /// Whether the switch stands as asked; false where there is no such division.
  public record Outcome(boolean done) {}

  private final Database database;
  private final OrganisationMapper organisation;

  SwitchFeature(Database database, OrganisationMapper organisation) {
    this.database = database;
    this.organisation = organisation;
  }

  public Outcome change(Command command) {
    return database.write(
        NAME,
        () ->
            new Outcome(
                organisation.changeSwitch(command.division(), command.feature(), command.enabled())
                    == 1));
  }
}
