/// The till roll: the journal a second time, outside the database, append-only, forced to disk
/// before a command is called done, hash-chained and encrypted. It repairs a lost or damaged store.
@NullMarked
package org.counterfoil.core.tillroll;

import org.jspecify.annotations.NullMarked;
