package org.counterfoil.core.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.counterfoil.core.database.Database;

/// Writes the classes a new business begins with, as a part of the command that sets the shop up:
/// standard goods at the country's rate, and goods without tax.
public final class FoundTaxes {
  public static final String STANDARD = "STD";
  public static final String ZERO = "ZERO";

  /// Letters a tax's name may have, to leave room for the mark of the class without tax.
  public static final int LONGEST_NAME = 98;

  private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

  private final Database database;
  private final TaxMapper taxes;

  FoundTaxes(Database database, TaxMapper taxes) {
    this.database = database;
    this.taxes = taxes;
  }

  /// Runs inside a command only.
  ///
  /// @param name of the tax as receipts print it: `VAT`, `GST`
  /// @param percent the standard rate
  public void lay(String name, BigDecimal percent) {
    add(STANDARD, name, percent);
    add(ZERO, name + " 0", BigDecimal.ZERO);
  }

  private void add(String code, String name, BigDecimal percent) {
    var id = new TaxClassId(database.ids().next());
    taxes.insertClass(id, code, name);
    taxes.insertRate(database.ids().next(), id, ALWAYS, percent);
  }
}
