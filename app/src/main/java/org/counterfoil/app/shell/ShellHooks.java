package org.counterfoil.app.shell;

/// What the frame asks of the program around it.
@FunctionalInterface
public interface ShellHooks {
  /// F12, or the user chip: show the sign-in screen over everything; the work stays as it is.
  void lock();
}
