/// Reconciles a store with head office's PostgreSQL whenever there is a network.
@NullMarked
package org.counterfoil.sync;

import org.jspecify.annotations.NullMarked;
