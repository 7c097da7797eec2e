/// The journal's values: one [org.counterfoil.core.journal.Entry] for each business command, with
/// who, when, and every row before and after. Pure: what stores them lives in `database` and
/// `tillroll`.
@NullMarked
package org.counterfoil.core.journal;

import org.jspecify.annotations.NullMarked;
