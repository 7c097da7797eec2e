/// Names as people write them and as they are compared: one folding for search, duplicates, imports
/// and organisations' unique names, in Latin and in Arabic letters.
///
/// Sources: domain rules 3.4; Unicode's compatibility decomposition (NFKD), and the letters it
/// leaves whole as their neighbours type them.
@NullMarked
package org.counterfoil.core.text;

import org.jspecify.annotations.NullMarked;
