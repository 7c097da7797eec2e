package org.counterfoil.app.sell;

import org.counterfoil.core.customer.CustomerQueries;
import org.counterfoil.core.id.Ids;
import org.counterfoil.core.organisation.Whereabouts;
import org.counterfoil.core.sale.Sales;
import org.counterfoil.core.till.TillQueries;

/// What the counter needs of the core, and of the program around it.
record SellDoors(
    Sales sales,
    TillQueries tills,
    Whereabouts whereabouts,
    Ids ids,
    Goods goods,
    CustomerQueries customers,
    Outside outside) {

  /// What is wired from elsewhere.
  record Outside(CustomerFinder finder, Receipts receipts) {}
}
