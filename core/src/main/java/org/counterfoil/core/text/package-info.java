/// Names as people write them and as they are compared: one folding for search, duplicates, imports
/// and organisations' unique names, in Latin and in Arabic letters.
@NullMarked
package org.counterfoil.core.text;

import org.jspecify.annotations.NullMarked;
