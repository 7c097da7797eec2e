/// Customers: the people and organisations the business sells to.
@NullMarked
package org.counterfoil.core.customer;

import org.jspecify.annotations.NullMarked;
