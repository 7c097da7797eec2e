package org.counterfoil.core.command;

/// A command was asked of somebody without the right to it. Screens hide what a role forbids, so
/// this is the last line of defence; the window answers it with one plain sentence.
public final class NotPermitted extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Permission missing;

  public NotPermitted(Permission missing) {
    super("The right " + missing + " is missing");
    this.missing = missing;
  }

  public Permission missing() {
    return missing;
  }
}
