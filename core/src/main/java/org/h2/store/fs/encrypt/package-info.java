/// In H2's own package, because H2 2.4.240 has no other way in: its cipher with the processor's
/// AES.
@NullMarked
package org.h2.store.fs.encrypt;

import org.jspecify.annotations.NullMarked;
