/// The first minute: a business, its first store and till, and its owner.
@NullMarked
package org.counterfoil.core.setup;

import org.jspecify.annotations.NullMarked;
