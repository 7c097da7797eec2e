/// Selling: the basket, the sale, its tenders, returns and voids.
@NullMarked
package org.counterfoil.core.sale;

import org.jspecify.annotations.NullMarked;
