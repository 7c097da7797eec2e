/// Users, roles and signing in.
@NullMarked
package org.counterfoil.core.security;

import org.jspecify.annotations.NullMarked;
