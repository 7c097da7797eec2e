package org.counterfoil.app.lock;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Of the parts of a pane, those that are of use now. The others are not in it: JavaFX would dress
/// them all the same, and the program's start waits for the sign-in screen.
final class UsefulParts {
  private final Pane pane;
  private final List<Part> parts;

  private UsefulParts(Pane pane, List<Part> parts) {
    this.pane = pane;
    this.parts = parts;
  }

  /// Something in the pane.
  ///
  /// @param useful whether it is of use now
  record Part(Node node, ObservableValue<Boolean> useful) {
    static Part always(Node node) {
      return new Part(node, new SimpleBooleanProperty(true));
    }
  }

  /// Fills `pane` with what is of use, in this order, whenever that changes.
  static void fill(Pane pane, List<Part> parts) {
    var useful = new UsefulParts(pane, List.copyOf(parts));
    pane.getProperties().put(UsefulParts.class, useful); // what tells it of a change forgets it
    parts.forEach(part -> part.useful().addListener((_, _, _) -> useful.fill()));
    useful.fill();
  }

  /// What stays is not taken out and put in again: it would lose the focus.
  private void fill() {
    var now = parts.stream().filter(it -> it.useful().getValue()).map(Part::node).toList();
    var there = pane.getChildren();
    there.retainAll(now);
    for (int i = 0; i < now.size(); i++) {
      if (i == there.size() || there.get(i) != now.get(i)) {
        there.add(i, now.get(i));
      }
    }
  }
}
