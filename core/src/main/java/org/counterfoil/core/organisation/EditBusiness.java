package org.counterfoil.core.organisation;

import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.command.Refused;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.setting.ChangeSetting;
import org.jspecify.annotations.Nullable;

/// Changes how the business and one of its stores are called and reached, as papers print it. Money
/// rules are not changed here: they belong to the country.
public final class EditBusiness {
  private static final CommandName NAME =
      CommandName.of("organisation.edit-business", Permission.MANAGE_SETTINGS);

  /// @param taxNumber empty where there is none, as are `address` and `phone`
  public record Command(
      BusinessId business,
      StoreId store,
      String name,
      String taxNumber,
      String storeName,
      String address,
      String phone) {}

  public sealed interface Outcome {
    record Edited() implements Outcome {}

    record NotEdited(Refusal why) implements Outcome, Refused {}
  }

  public enum Refusal {
    NAME_MISSING,
    STORE_NAME_MISSING,
    TOO_LONG
  }

  private final Database database;
  private final OrganisationMapper organisation;
  private final OrganisationQueries queries;
  private final ChangeSetting versions;

  EditBusiness(Database database, OrganisationMapper organisation, ChangeSetting versions) {
    this.database = database;
    this.organisation = organisation;
    this.queries = database.queries(OrganisationQueries.class);
    this.versions = versions;
  }

  public Outcome edit(Command command) {
    var refusal = check(command);
    return refusal == null
        ? database.write(NAME, () -> store(command))
        : new Outcome.NotEdited(refusal);
  }

  private static @Nullable Refusal check(Command command) {
    if (command.name().isBlank()) {
      return Refusal.NAME_MISSING;
    }
    if (command.storeName().isBlank()) {
      return Refusal.STORE_NAME_MISSING;
    }
    boolean fits =
        command.name().strip().length() <= 255
            && command.storeName().strip().length() <= 255
            && command.taxNumber().strip().length() <= 50
            && command.address().strip().length() <= 500
            && command.phone().strip().length() <= 50;
    return fits ? null : Refusal.TOO_LONG;
  }

  private Outcome store(Command command) {
    var before = details(command.store());
    organisation.changeBusiness(
        command.business(), command.name().strip(), orNull(command.taxNumber()));
    organisation.changeStore(
        command.store(),
        command.storeName().strip(),
        orNull(command.address()),
        orNull(command.phone()));
    versions.within(
        BusinessDetails.VERSIONS, command.store().value(), before, details(command.store()));
    return new Outcome.Edited();
  }

  private BusinessDetails details(StoreId store) {
    return BusinessDetails.of(queries.business().orElseThrow(), queries.shop(store));
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
