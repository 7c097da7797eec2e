/// The double-entry ledger: each document that moves money posts sides that sum to zero.
@NullMarked
package org.counterfoil.core.ledger;

import org.jspecify.annotations.NullMarked;
