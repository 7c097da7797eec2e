/// Customer search as you type: Lucene in memory, ordered by recency, tolerant of slips of the
/// finger, with an encrypted snapshot on disk (SRC-01 to SRC-03). The index is a local copy: it can
/// be thrown away at any time and is rebuilt from the customers or caught up from the journal.
@NullMarked
package org.counterfoil.core.search;

import org.jspecify.annotations.NullMarked;
