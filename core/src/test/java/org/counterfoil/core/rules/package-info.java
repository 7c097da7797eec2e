/// The rule cases (`*.cases`): a common tongue for the arithmetic and the law, and the runner that
/// puts each case to the product's own engine. Nothing here computes; it only translates.
@NullMarked
package org.counterfoil.core.rules;

import org.jspecify.annotations.NullMarked;
