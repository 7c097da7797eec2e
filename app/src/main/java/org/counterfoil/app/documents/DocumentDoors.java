package org.counterfoil.app.documents;

import org.counterfoil.core.organisation.Whereabouts;
import org.counterfoil.core.paper.Papers;
import org.counterfoil.core.printing.PrintJobs;
import org.counterfoil.core.sale.SaleQueries;
import org.counterfoil.core.sale.VoidSale;
import org.counterfoil.core.till.TillQueries;

/// What the screens of documents need of the core.
record DocumentDoors(
    SaleQueries sales,
    VoidSale voidSale,
    TillQueries tills,
    PrintJobs printJobs,
    Papers papers,
    Whereabouts whereabouts) {}
