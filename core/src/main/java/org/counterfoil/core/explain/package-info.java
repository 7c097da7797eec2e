/// How an engine accounts for its answer: the steps it took, in plain words, in the reader's
/// language. Engines hold keys and figures only; the words live in the `explanations` bundle.
@NullMarked
package org.counterfoil.core.explain;

import org.jspecify.annotations.NullMarked;
