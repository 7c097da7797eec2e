package org.counterfoil.app.shell;

/// What the frame asks of the program around it.
public interface ShellHooks {
  /// F12, or the user chip: show the sign-in screen over everything; the work stays as it is.
  void lock();

  /// F10: open or close the activity drawer.
  void activity();

  /// The bell: show what wants attention.
  void notifications();

  /// The sync pill: show what waits to be sent and why.
  void sync();
}
