/// Settings: the cards that lead to everything that is set, and the forms behind them.
@NullMarked
package org.counterfoil.app.settings;

import org.jspecify.annotations.NullMarked;
