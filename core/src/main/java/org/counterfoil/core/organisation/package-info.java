/// Business, division, store and register: who sells, and where this till stands.
@NullMarked
package org.counterfoil.core.organisation;

import org.jspecify.annotations.NullMarked;
