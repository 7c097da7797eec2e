/// What stands in the window before the shop does: the first start, and what to do when the store
/// cannot be opened.
@NullMarked
package org.counterfoil.app.start;

import org.jspecify.annotations.NullMarked;
