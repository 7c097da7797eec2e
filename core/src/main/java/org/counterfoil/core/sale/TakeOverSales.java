package org.counterfoil.core.sale;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.database.Database;

/// Completes many sales in one journal entry: the disk is forced once for all of them.
public final class TakeOverSales {
  private static final CommandName NAME = CommandName.of("sale.take-over", Permission.SYSTEM);

  /// Rows of an entry after which no further sale is put into it; the last one may have a few.
  private static final int ENOUGH = 220;

  /// A sale, up to three postings, and for each tender a row and a posting.
  private static final int HEAD = 4;

  private final Database database;
  private final CompleteSale complete;

  TakeOverSales(Database database, CompleteSale complete) {
    this.database = database;
    this.complete = complete;
  }

  /// Takes as many of the next sales as one entry holds. Each is asked for just before it is
  /// written, so that the clock may be moved on in between.
  ///
  /// @return what was sold, in order
  /// @throws IllegalStateException where one of them was refused; none was then sold
  public List<CompleteSale.Outcome.Sold> takeOver(Iterator<CompleteSale.Command> sales) {
    return database.write(NAME, () -> entry(sales));
  }

  private List<CompleteSale.Outcome.Sold> entry(Iterator<CompleteSale.Command> sales) {
    var sold = new ArrayList<CompleteSale.Outcome.Sold>();
    int rows = 0;
    while (rows < ENOUGH && sales.hasNext()) {
      var sale = sales.next();
      rows += HEAD + 2 * sale.tenders().size() + 2 * sale.lines().size();
      switch (complete.sell(sale)) {
        case CompleteSale.Outcome.Sold done -> sold.add(done);
        case CompleteSale.Outcome.NotSold(var why) -> throw new IllegalStateException(why.name());
        case CompleteSale.Outcome.BadFigures _ ->
            throw new IllegalStateException("The figures of a sale were refused");
      }
    }
    return sold;
  }
}
