/// The counter's papers, made from what is stored: receipts, X and Z reports, cash slips.
@NullMarked
package org.counterfoil.core.paper;

import org.jspecify.annotations.NullMarked;
