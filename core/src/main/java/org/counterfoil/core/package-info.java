/// Everything a shop does, on its own encrypted store: no window, no network.
@NullMarked
package org.counterfoil.core;

import org.jspecify.annotations.NullMarked;
