package org.counterfoil.core.command;

/// The name a command carries in the journal, and the right without which it does not run.
///
/// @param name lower case words, the feature first: `sale.complete`; never renamed once released,
///   for old journals keep it
public record CommandName(String name, Permission permission) {
  public CommandName {
    if (!name.matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*")) {
      throw new IllegalArgumentException("A command is named feature.verb-object, not " + name);
    }
  }

  public static CommandName of(String name, Permission permission) {
    return new CommandName(name, permission);
  }
}
