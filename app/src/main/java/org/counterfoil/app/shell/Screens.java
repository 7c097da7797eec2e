package org.counterfoil.app.shell;

import org.counterfoil.app.kit.Screen;

/// Builds the screen of a place: one exhaustive switch, written where the doors of the core are
/// known.
@FunctionalInterface
public interface Screens {
  Screen open(Place place);
}
