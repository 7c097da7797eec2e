/// The till roll alone, on a disk that may fail.
@NullMarked
package org.counterfoil.core.tillroll;

import org.jspecify.annotations.NullMarked;
