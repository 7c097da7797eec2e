/// The store: one encrypted H2 file, changed only by commands, each of them one journal entry that
/// is forced to the disk, on the till roll, before it is called done. The file itself is written a
/// moment later, for several commands at once ([Flusher]): with each sale, H2's pages were half of
/// what it took, and two of three forces. Should the power go in between, the roll brings back the
/// journalled rows and those of this till alone ([LocalRows]), as they were.
@NullMarked
package org.counterfoil.core.database;

import org.jspecify.annotations.NullMarked;
