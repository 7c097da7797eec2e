/// The store: one encrypted H2 file, written only by commands, each of them one journal entry that
/// is forced to the disk twice (here and on the till roll) before it is called done.
@NullMarked
package org.counterfoil.core.database;

import org.jspecify.annotations.NullMarked;
