/// The print queue: papers wait here until a printer has taken them, whatever became of the sale
/// they belong to.
@NullMarked
package org.counterfoil.core.printing;

import org.jspecify.annotations.NullMarked;
