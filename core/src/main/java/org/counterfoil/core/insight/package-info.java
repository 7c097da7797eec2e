/// What the shop's figures say about its customers: reads and arithmetic only, nothing is changed.
/// Scores and probabilities are doubles, money never is.
@NullMarked
package org.counterfoil.core.insight;

import org.jspecify.annotations.NullMarked;
