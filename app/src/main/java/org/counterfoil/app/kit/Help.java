package org.counterfoil.app.kit;

import java.util.Optional;
import javafx.scene.Node;

/// What F1 tells about an input, in four parts from the language bundle: `field.<id>.label`,
/// `.tooltip`, `.example` and `.why`, where the id begins with the feature: `customer.phone`.
///
/// @param about the input, or what holds a few that belong together; the help stands beside it
public record Help(Node about, String id) {
  /// Gives an input its help. A [Field] has it by itself.
  public static <N extends Node> N give(String id, N about) {
    about.getProperties().put(Help.class, id);
    about.accessibleHelpProperty().bind(Texts.bind(key(id, "tooltip")));
    return about;
  }

  /// The help of `node`, or of what it is inside of.
  static Optional<Help> around(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.hasProperties() && at.getProperties().get(Help.class) instanceof String id) {
        return Optional.of(new Help(at, id));
      }
    }
    return Optional.empty();
  }

  String key(String part) {
    return key(id, part);
  }

  static String key(String id, String part) {
    return "field." + id + "." + part;
  }
}
