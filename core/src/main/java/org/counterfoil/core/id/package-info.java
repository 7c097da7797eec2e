/// Identities made on the till: no server is asked, and two tills never make the same one.
@NullMarked
package org.counterfoil.core.id;

import org.jspecify.annotations.NullMarked;
