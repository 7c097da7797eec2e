/// Every public entry of every engine, asked with figures no shop has: each must answer, or refuse
/// with a sentence in both languages; none may throw.
@NullMarked
package org.counterfoil.core.hostile;

import org.jspecify.annotations.NullMarked;
