package org.counterfoil.core.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.command.Refused;
import org.counterfoil.core.database.Database;

/// Gives a tax class another rate from a day on; sales before that day keep theirs.
public final class AddTaxRate {
  private static final CommandName NAME =
      CommandName.of("tax.add-rate", Permission.MANAGE_SETTINGS);

  /// @param percent 15.5 for 15.5 %
  public record Command(TaxClassId taxClass, LocalDate validFrom, BigDecimal percent) {}

  public sealed interface Outcome {
    record Added() implements Outcome {}

    record NotAdded(Refusal why) implements Outcome, Refused {}
  }

  public enum Refusal {
    NOT_A_PERCENTAGE,
    /// The class has a rate from that very day already.
    DAY_TAKEN
  }

  private final Database database;
  private final TaxMapper taxes;

  AddTaxRate(Database database, TaxMapper taxes) {
    this.database = database;
    this.taxes = taxes;
  }

  public Outcome add(Command command) {
    if (command.percent().signum() < 0
        || command.percent().compareTo(BigDecimal.valueOf(100)) > 0) {
      return new Outcome.NotAdded(Refusal.NOT_A_PERCENTAGE);
    }
    return database.write(
        NAME,
        () -> {
          if (taxes.ratesFrom(command.taxClass(), command.validFrom()) > 0) {
            return new Outcome.NotAdded(Refusal.DAY_TAKEN);
          }
          taxes.insertRate(
              database.ids().next(), command.taxClass(), command.validFrom(), command.percent());
          return new Outcome.Added();
        });
  }
}
