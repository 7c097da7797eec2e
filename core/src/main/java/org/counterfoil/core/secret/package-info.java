/// How what a person knows, a PIN or a passphrase, is made into bytes that do not betray it.
@NullMarked
package org.counterfoil.core.secret;

import org.jspecify.annotations.NullMarked;
