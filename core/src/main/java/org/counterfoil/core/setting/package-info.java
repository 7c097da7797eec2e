/// Settings of a business, division or store, each change a new version.
@NullMarked
package org.counterfoil.core.setting;

import org.jspecify.annotations.NullMarked;
