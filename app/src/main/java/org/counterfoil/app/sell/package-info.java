/// Selling at the counter: the cart, its customer, discounts, held sales, returns without a
/// receipt, and taking the money.
@NullMarked
package org.counterfoil.app.sell;

import org.jspecify.annotations.NullMarked;
