/// The crash proof: processes are killed and the power is cut at random moments, many times over
/// the same store, and nothing that was acknowledged may be missing afterwards.
@NullMarked
package org.counterfoil.core.crash;

import org.jspecify.annotations.NullMarked;
