@NullMarked
package org.counterfoil.core.layby;

import org.jspecify.annotations.NullMarked;
