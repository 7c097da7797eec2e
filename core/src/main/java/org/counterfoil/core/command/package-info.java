/// What every command has in common: a name for the journal, the right it needs, and who acts.
@NullMarked
package org.counterfoil.core.command;

import org.jspecify.annotations.NullMarked;
