/// Whether two entries are the same person or organisation: a score, its reasons, and what the shop
/// does about it (DUP-01 to DUP-07; `domain-rules` 3.4). Names alone never prove anything.
///
/// Sources: Jaro-Winkler as commons-text computes it, Double Metaphone as commons-codec does.
@NullMarked
package org.counterfoil.core.customer.duplicate;

import org.jspecify.annotations.NullMarked;
