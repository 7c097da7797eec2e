/// Backups: the list of copies, making one, taking one outside, the check of the store, and the way
/// back to a copy.
@NullMarked
package org.counterfoil.app.backup;

import org.jspecify.annotations.NullMarked;
