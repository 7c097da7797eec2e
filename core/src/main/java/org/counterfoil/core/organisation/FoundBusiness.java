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
  private final Clock clock;

  FoundBusiness(Database database, OrganisationMapper organisation, Clock clock) {
    this.database = database;
    this.organisation = organisation;
    this.clock = clock;
  }

  /// Runs inside a command only.
  public void lay(Ground ground) {
    var ids = database.ids();
    organisation.insertBusiness(ground.business());
    var division =
        new Division(
            new DivisionId(ids.next()),
            ground.business().id(),
            ground.kind().code(),
            ground.business().name(),
            ground.kind());
    organisation.insertDivision(division);
    for (var feature : Feature.values()) {
      organisation.insertSwitch(
          ids.next(), division.id(), feature, ground.kind().features().contains(feature));
    }
    var shop =
        new Shop(
            new StoreId(ids.next()),
            division.id(),
            ground.storeName(),
            null,
            null,
            ground.timeZone());
    organisation.insertStore(shop);
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
