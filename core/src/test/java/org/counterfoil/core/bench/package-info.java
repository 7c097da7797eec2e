/// Measurements: our own beside a peer's on the same data in the same run.
@NullMarked
package org.counterfoil.core.bench;

import org.jspecify.annotations.NullMarked;
