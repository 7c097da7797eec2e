/// The window: the shell around the screens, and how the program starts and ends.
@NullMarked
package org.counterfoil.app;

import org.jspecify.annotations.NullMarked;
