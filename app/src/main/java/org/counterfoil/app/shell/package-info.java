/// The frame of the window: rail, universal field, pills, status bar, navigation between places.
///
/// [ShellView] is built once with a [ShellViewModel] and a [Screens], the one switch that builds a
/// screen for a [Place].
@NullMarked
package org.counterfoil.app.shell;

import org.jspecify.annotations.NullMarked;
