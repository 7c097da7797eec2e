/// What all screens share: words and formats of the language at hand, the look, form fields,
/// notices, long lists, and work off the JavaFX thread.
///
/// Screens are built from [Nodes] and [Field], so that their words follow a switch of language by
/// themselves; whatever a view-model puts into words itself is refreshed in
/// [Screen#languageChanged].
@NullMarked
package org.counterfoil.app.kit;

import org.jspecify.annotations.NullMarked;
