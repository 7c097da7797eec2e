/// The guided tour: a new shop in a throw-away folder, and every job of the program done in it
/// through the real screens, with real keys.
@NullMarked
package org.counterfoil.app.tour;

import org.jspecify.annotations.NullMarked;
