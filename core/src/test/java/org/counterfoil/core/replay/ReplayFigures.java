package org.counterfoil.core.replay;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Locale;
import org.counterfoil.core.Core;
import org.counterfoil.core.database.IntegrityCheck;
import org.counterfoil.core.sale.SaleKind;

/// Prints what the store holds, and which of its promises were checked there and found kept.
final class ReplayFigures {
  private final Core core;
  private final ReplayQueries queries;
  private final PrintStream out;

  ReplayFigures(Core core, PrintStream out) {
    this.core = core;
    this.out = out;
    this.queries = core.store().database().queries(ReplayQueries.class);
  }

  /// Whether every promise was kept.
  boolean print() {
    var sales = queries.documents(SaleKind.SALE);
    var returns = queries.documents(SaleKind.RETURN);
    out.printf(
        Locale.ROOT,
        "replay: sales=%d lines=%d total=%s returns=%d return_lines=%d returns_total=%s"
            + " adjustments=%d customers=%d products=%d%n",
        sales.documents(),
        sales.lines(),
        cents(sales.total()),
        returns.documents(),
        returns.lines(),
        cents(returns.total()),
        queries.adjustments(),
        queries.customers(),
        queries.products());
    for (var day : queries.days()) {
      out.printf(
          Locale.ROOT,
          "replay: %s sales_total=%s returns_total=%s z_difference=%s%n",
          day.date(),
          cents(day.salesTotal()),
          cents(day.returnsTotal()),
          cents(day.zDifference()));
    }
    return printChecks();
  }

  private static String cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
  }

  private boolean printChecks() {
    var kept = new ArrayList<String>();
    boolean ledger = core.ledger().queries().unbalanced().isEmpty();
    if (ledger) {
      kept.add("ledger balanced");
    }
    boolean stock = core.stock().queries().disagreeing().isEmpty();
    if (stock) {
      kept.add("stock agrees");
    }
    boolean journal = IntegrityCheck.of(core.store()).findings().isEmpty();
    if (journal) {
      kept.add("journal verified");
    }
    out.println("replay: " + String.join(", ", kept));
    return ledger && stock && journal;
  }
}
