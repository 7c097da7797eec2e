/// Feeds a file of real sales through the real commands (`mvn -q -Preplay -Dfile=PATH`) and tells
/// what the store holds afterwards.
@NullMarked
package org.counterfoil.core.replay;

import org.jspecify.annotations.NullMarked;
