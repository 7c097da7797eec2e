/// Goods: the list, the form that adds or changes one, its stock, and taking goods over from a
/// file.
@NullMarked
package org.counterfoil.app.product;

import org.jspecify.annotations.NullMarked;
