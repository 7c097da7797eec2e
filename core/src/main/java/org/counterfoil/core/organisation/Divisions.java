package org.counterfoil.core.organisation;

import java.time.ZoneId;
import org.counterfoil.core.database.Database;

/// Writes a division with the features of its kind and its first store, as a part of a command.
record Divisions(Database database, OrganisationMapper organisation) {
  Shop lay(BusinessId business, DivisionKind kind, String name, String storeName, ZoneId timeZone) {
    var ids = database.ids();
    var division = new Division(new DivisionId(ids.next()), business, kind.code(), name, kind);
    organisation.insertDivision(division);
    for (var feature : Feature.values()) {
      organisation.insertSwitch(
          ids.next(), division.id(), feature, kind.features().contains(feature));
    }
    var shop = new Shop(new StoreId(ids.next()), division.id(), storeName, null, null, timeZone);
    organisation.insertStore(shop);
    return shop;
  }
}
