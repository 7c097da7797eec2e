/// Tax classes of goods and their dated rates.
@NullMarked
package org.counterfoil.core.tax;

import org.jspecify.annotations.NullMarked;
