package org.counterfoil.core.organisation;

import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.counterfoil.core.database.Database;

/// Writes the first business, division, store, register and installation, as a part of the command
/// that sets the shop up.
public final class FoundBusiness {
  /// @param device this installation, as the journal knows it
  public record Ground(
      Business business, DivisionKind kind, String storeName, ZoneId timeZone, UUID device) {}

  private final Database database;
  private final OrganisationMapper organisation;
  private final Divisions divisions;
  private final Clock clock;

  FoundBusiness(
      Database database, OrganisationMapper organisation, Divisions divisions, Clock clock) {
    this.database = database;
    this.organisation = organisation;
    this.divisions = divisions;
    this.clock = clock;
  }

  /// Runs inside a command only.
  public void lay(Ground ground) {
    var ids = database.ids();
    organisation.insertBusiness(ground.business());
    var shop =
        divisions.lay(
            ground.business().id(),
            ground.kind(),
            ground.business().name(),
            ground.storeName(),
            ground.timeZone());
    var register = new Register(new RegisterId(ids.next()), shop.id(), "01", "1");
    organisation.insertRegister(register);
    organisation.insertInstallation(
        new Installation(
            new InstallationId(ground.device()),
            register.id(),
            Installation.FIRST,
            clock.instant()));
  }
}
