/// Measures what somebody at the counter waits for: the first picture and the list behind a key.
@NullMarked
package org.counterfoil.app.bench;

import org.jspecify.annotations.NullMarked;
