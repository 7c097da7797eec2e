/// Document and customer numbers, in a series per installation that two tills never both issue.
@NullMarked
package org.counterfoil.core.number;

import org.jspecify.annotations.NullMarked;
