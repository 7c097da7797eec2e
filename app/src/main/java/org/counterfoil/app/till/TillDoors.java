package org.counterfoil.app.till;

import org.counterfoil.core.organisation.Whereabouts;
import org.counterfoil.core.paper.Papers;
import org.counterfoil.core.printing.PrintJobs;
import org.counterfoil.core.sale.Baskets;
import org.counterfoil.core.security.SecurityQueries;
import org.counterfoil.core.till.Tills;

/// What the screen of the till needs of the core.
record TillDoors(
    Tills tills,
    Whereabouts whereabouts,
    SecurityQueries users,
    Baskets baskets,
    PrintJobs printJobs,
    Papers papers) {
  /// Whether money was taken for a sale on the counter that is not finished.
  boolean paidInPart() {
    return baskets.current().filter(it -> !it.tenders().isEmpty()).isPresent();
  }
}
