/// People who sign in: who they are, what their roles allow, and their PINs.
@NullMarked
package org.counterfoil.app.people;

import org.jspecify.annotations.NullMarked;
