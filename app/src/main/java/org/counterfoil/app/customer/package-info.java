/// Customers: the list, the page of one, and the form that adds or changes one, which the counter
/// opens as well.
@NullMarked
package org.counterfoil.app.customer;

import org.jspecify.annotations.NullMarked;
