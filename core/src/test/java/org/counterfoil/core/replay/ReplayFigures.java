package org.counterfoil.core.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import org.counterfoil.core.Core;
import org.counterfoil.core.database.IntegrityCheck;
import org.counterfoil.core.sale.SaleKind;

/// Prints what the store holds, and which of its promises were checked there and found kept.
@SuppressWarnings("SystemOut")
final class ReplayFigures {
  private final Core core;
  private final ReplayQueries queries;

  ReplayFigures(Core core) {
    this.core = core;
    this.queries = core.store().database().queries(ReplayQueries.class);
  }

  void print() {
    var sales = queries.documents(SaleKind.SALE);
    var returns = queries.documents(SaleKind.RETURN);
    System.out.printf(
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
      System.out.printf(
          "replay: %s sales_total=%s returns_total=%s z_difference=%s%n",
          day.date(), cents(day.salesTotal()), cents(day.returnsTotal()), cents(day.zDifference()));
    }
    printChecks();
  }

  private static String cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
  }

  private void printChecks() {
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
    System.out.println("replay: " + String.join(", ", kept));
    if (!ledger || !stock || !journal) {
      throw new IllegalStateException("The store does not keep its promises after the replay");
    }
  }
}
