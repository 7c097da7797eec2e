/// A believable business of any size: people, phones and goods, the same for the same seed. Pure
/// generators; who uses them decides what is stored.
@NullMarked
package org.counterfoil.core.sample;

import org.jspecify.annotations.NullMarked;
