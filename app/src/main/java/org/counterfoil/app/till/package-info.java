/// The till's day: open it, move cash, look at its figures, count it blind and close it.
@NullMarked
package org.counterfoil.app.till;

import org.jspecify.annotations.NullMarked;
