@NullMarked
package org.counterfoil.core.layby.law;

import org.jspecify.annotations.NullMarked;
