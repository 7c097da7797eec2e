package org.counterfoil.core.setup;

import java.math.BigDecimal;
import java.util.UUID;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.command.Refused;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.money.CashRounding;
import org.counterfoil.core.organisation.Business;
import org.counterfoil.core.organisation.BusinessId;
import org.counterfoil.core.organisation.DivisionKind;
import org.counterfoil.core.organisation.FoundBusiness;
import org.counterfoil.core.organisation.Organisation;
import org.counterfoil.core.security.CreateUser;
import org.counterfoil.core.security.Pins;
import org.counterfoil.core.security.UserId;
import org.counterfoil.core.security.Users;
import org.counterfoil.core.tax.FoundTaxes;
import org.counterfoil.core.tax.Taxes;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/// Turns an empty store into a shop: business, division, store, first till, tax classes, roles and
/// the owner. Runs once.
public final class SetUpBusiness {
  // Nobody can have signed in yet; a second run is refused.
  private static final CommandName NAME = CommandName.of("setup.found-business", Permission.NONE);

  private static final int LONGEST_NAME = 255;
  private static final BigDecimal A_HUNDRED = new BigDecimal(100);

  /// @param ground the country's defaults, as the user left or changed them
  /// @param ownerPin four digits
  @SuppressWarnings("ArrayRecordComponent") // secrets stay out of strings
  public record Command(
      String businessName,
      CountryDefaults ground,
      DivisionKind kind,
      String storeName,
      String ownerName,
      char[] ownerPin) {}

  public sealed interface Outcome {
    record Founded(BusinessId business, UserId owner) implements Outcome {}

    record NotFounded(Refusal why) implements Outcome, Refused {}
  }

  public enum Refusal {
    BUSINESS_NAME_MISSING,
    BUSINESS_NAME_TOO_LONG,
    STORE_NAME_MISSING,
    STORE_NAME_TOO_LONG,
    OWNER_NAME_MISSING,
    OWNER_NAME_TOO_LONG,
    PIN_NOT_FOUR_DIGITS,
    NO_SUCH_CURRENCY,
    TAX_NAME_MISSING,
    TAX_NAME_TOO_LONG,
    /// Below zero, or a hundred and more.
    TAX_PERCENT_OUT_OF_RANGE,
    /// Not above zero, or no amount of the currency.
    CASH_UNIT_UNUSABLE,
    EXISTS_ALREADY
  }

  private final Database database;
  private final Organisation organisation;
  private final Users users;
  private final Taxes taxes;
  private final UUID device;

  /// @param device this installation, as the journal knows it
  public SetUpBusiness(
      Database database, Organisation organisation, Users users, Taxes taxes, UUID device) {
    this.database = database;
    this.organisation = organisation;
    this.users = users;
    this.taxes = taxes;
    this.device = device;
  }

  public Outcome found(Command command) {
    var refusal = check(command);
    return refusal != null
        ? new Outcome.NotFounded(refusal)
        : database.write(NAME, () -> lay(command));
  }

  private static @Nullable Refusal check(Command command) {
    var names = checkNames(command);
    if (names != null) {
      return names;
    }
    if (!Pins.acceptable(command.ownerPin())) {
      return Refusal.PIN_NOT_FOUR_DIGITS;
    }
    boolean known =
        CurrencyUnit.registeredCurrencies().stream()
            .anyMatch(it -> it.getCode().equals(command.ground().currency()));
    return known ? check(command.ground()) : Refusal.NO_SUCH_CURRENCY;
  }

  private static @Nullable Refusal checkNames(Command command) {
    if (command.businessName().isBlank()) {
      return Refusal.BUSINESS_NAME_MISSING;
    }
    if (command.businessName().strip().length() > LONGEST_NAME) {
      return Refusal.BUSINESS_NAME_TOO_LONG;
    }
    if (command.storeName().isBlank()) {
      return Refusal.STORE_NAME_MISSING;
    }
    if (command.storeName().strip().length() > LONGEST_NAME) {
      return Refusal.STORE_NAME_TOO_LONG;
    }
    if (command.ownerName().isBlank()) {
      return Refusal.OWNER_NAME_MISSING;
    }
    return command.ownerName().strip().length() > CreateUser.LONGEST_NAME
        ? Refusal.OWNER_NAME_TOO_LONG
        : null;
  }

  private static @Nullable Refusal check(CountryDefaults ground) {
    if (ground.taxName().isBlank()) {
      return Refusal.TAX_NAME_MISSING;
    }
    if (ground.taxName().length() > FoundTaxes.LONGEST_NAME) {
      return Refusal.TAX_NAME_TOO_LONG;
    }
    if (ground.taxPercent().signum() < 0 || ground.taxPercent().compareTo(A_HUNDRED) >= 0) {
      return Refusal.TAX_PERCENT_OUT_OF_RANGE;
    }
    var rounding =
        new CashRounding(ground.cashUnit(), CashRounding.Mode.valueOf(ground.cashMode()));
    return rounding.fits(CurrencyUnit.of(ground.currency())) ? null : Refusal.CASH_UNIT_UNUSABLE;
  }

  private Outcome lay(Command command) {
    if (organisation.queries().business().isPresent()) {
      return new Outcome.NotFounded(Refusal.EXISTS_ALREADY);
    }
    var ground = command.ground();
    var business =
        new Business(
            new BusinessId(database.ids().next()),
            command.businessName().strip(),
            ground.country(),
            CurrencyUnit.of(ground.currency()),
            ground.pricesIncludeTax(),
            "LINE",
            ground.cashUnit(),
            ground.cashMode(),
            null,
            ground.language());
    organisation
        .found()
        .lay(
            new FoundBusiness.Ground(
                business, command.kind(), command.storeName().strip(), ground.timeZone(), device));
    taxes.found().lay(ground.taxName(), ground.taxPercent());
    var owner = users.found().lay(command.ownerName().strip(), command.ownerPin());
    return new Outcome.Founded(business.id(), owner);
  }
}
