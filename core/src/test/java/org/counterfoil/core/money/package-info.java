@NullMarked
package org.counterfoil.core.money;

import org.jspecify.annotations.NullMarked;
