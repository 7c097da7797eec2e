/// Tests of everything on paper for a till.
@NullMarked
package org.counterfoil.core.document;

import org.jspecify.annotations.NullMarked;
