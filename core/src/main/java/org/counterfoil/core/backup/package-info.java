/// Copies of the store, and the ways back from them: after a damaged file, and after a lost
/// machine. Every copy is encrypted with the store's own key; none is trusted before it was opened
/// and read through.
///
/// What a lost machine needs beside a copy is the key. The backup folder holds it too, wrapped by a
/// recovery code that was shown to the owner once ([org.counterfoil.core.backup.RecoveryCode]): the
/// folder is useless to whoever finds it, and enough for whoever knows the code.
@NullMarked
package org.counterfoil.core.backup;

import org.jspecify.annotations.NullMarked;
