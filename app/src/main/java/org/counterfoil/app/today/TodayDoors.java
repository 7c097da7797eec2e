package org.counterfoil.app.today;

import org.counterfoil.core.backup.Backups;
import org.counterfoil.core.organisation.Whereabouts;
import org.counterfoil.core.printing.PrintJobs;
import org.counterfoil.core.product.ProductQueries;
import org.counterfoil.core.sale.Baskets;
import org.counterfoil.core.till.TillQueries;

/// What the first page reads.
record TodayDoors(
    Whereabouts whereabouts,
    TillQueries tills,
    ProductQueries products,
    Baskets baskets,
    PrintJobs printJobs,
    Backups backups) {}
