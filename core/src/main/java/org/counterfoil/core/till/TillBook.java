package org.counterfoil.core.till;

import org.counterfoil.core.ledger.Ledger;
import org.counterfoil.core.printing.PrintJobs;

/// What the till's commands write into and read from.
record TillBook(TillMapper mapper, TillQueries queries, Ledger ledger, PrintJobs jobs) {}
