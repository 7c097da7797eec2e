package org.counterfoil.app.sell;

import org.counterfoil.core.customer.CustomerFinder;
import org.counterfoil.core.customer.CustomerQueries;
import org.counterfoil.core.id.Ids;
import org.counterfoil.core.organisation.Whereabouts;
import org.counterfoil.core.sale.Sales;
import org.counterfoil.core.till.TillQueries;

/// What the counter needs of the core.
record SellDoors(
    Sales sales,
    TillQueries tills,
    Whereabouts whereabouts,
    Ids ids,
    Goods goods,
    CustomerQueries customers,
    CustomerFinder finder) {}
