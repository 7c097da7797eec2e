/// Goods: what is sold, under which codes, at which price.
@NullMarked
package org.counterfoil.core.product;

import org.jspecify.annotations.NullMarked;
