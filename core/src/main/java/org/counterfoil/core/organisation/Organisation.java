package org.counterfoil.core.organisation;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.counterfoil.core.database.Columns;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.database.Mappers;
import org.counterfoil.core.number.Numbers;
import org.counterfoil.core.setting.Settings;

/// Everything the rest of the application may do with business, divisions, stores and registers.
public record Organisation(
    FoundBusiness found,
    AddDivision addDivision,
    TakeNextLetter takeNextLetter,
    EditBusiness editBusiness,
    SwitchFeature switchFeature,
    OrganisationQueries queries) {
  public static final Mappers MAPPERS =
      new Mappers(
          List.of(OrganisationMapper.class, OrganisationQueries.class),
          List.of(
              Columns.id(BusinessId.class, BusinessId::new),
              Columns.id(DivisionId.class, DivisionId::new),
              Columns.id(StoreId.class, StoreId::new),
              Columns.id(RegisterId.class, RegisterId::new),
              Columns.id(InstallationId.class, InstallationId::new),
              Columns.of(ZoneId.class, String.class, ZoneId::of, ZoneId::getId)));

  public static Organisation on(Database database, Numbers numbers, Clock clock) {
    var mapper = database.mapper(OrganisationMapper.class);
    var versions = Settings.on(database, clock).change();
    var divisions = new Divisions(database, mapper);
    return new Organisation(
        new FoundBusiness(database, mapper, divisions, clock),
        new AddDivision(database, divisions),
        new TakeNextLetter(database, mapper, numbers, clock),
        new EditBusiness(database, mapper, versions),
        new SwitchFeature(database, mapper, versions),
        database.queries(OrganisationQueries.class));
  }
}
