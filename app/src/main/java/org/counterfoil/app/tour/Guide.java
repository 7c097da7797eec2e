package org.counterfoil.app.tour;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.counterfoil.app.Program;
import org.counterfoil.app.shell.Navigation;
import org.counterfoil.app.shell.Place;
import org.counterfoil.core.Core;

/// What every step of the tour has at hand.
///
/// @param startAgain ends the program and starts it again on the same data
/// @param another ends the program and starts it on an empty folder
/// @param pictures where pictures and PDF files are left
record Guide(
    Hands hands, Supplier<Program> program, Runnable startAgain, Runnable another, Path pictures) {
  Core core() {
    return program.get().core().orElseThrow();
  }

  Navigation navigation() {
    return program.get().navigation().orElseThrow();
  }

  void go(Place place) {
    Hands.onScreen(
        () -> {
          navigation().go(place);
          return true;
        });
  }

  /// Holds a step against what is stored, not against what a screen says.
  void check(String what, boolean kept) {
    if (!kept) {
      throw new IllegalStateException("not so: " + what);
    }
  }

  /// Signs in by the first letters of a name and a PIN.
  void signIn(String letters, String pin) {
    hands.untilShown("lock");
    hands.type(letters);
    hands.type(pin);
    hands.until("the lock to open", () -> !hands.isOnScreenNow("lock"));
  }
}
