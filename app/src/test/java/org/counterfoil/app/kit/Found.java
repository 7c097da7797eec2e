package org.counterfoil.app.kit;

import javafx.scene.Node;
import javafx.scene.Parent;

/// A node by its id, dots and all: a lookup would read them as classes.
public final class Found {
  private Found() {}

  /// The first of its kind and id below `root`. On the JavaFX thread.
  public static <N extends Node> N byId(Parent root, Class<N> kind, String id) {
    return root.lookupAll("*").stream()
        .filter(it -> id.equals(it.getId()))
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }
}
