package org.counterfoil.app.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.assertj.core.api.Assertions;

/// What a laid-out scene must fulfil: nothing cut off, nothing outside of the window.
public final class Layouts {
  private static final double TOLERANCE = 1.5;

  private Layouts() {}

  /// Asserts that no label or button ends in dots or is cut, nothing visible leaves the window
  /// (what scrolls may; rows of tables and lists are not looked at), and the status bar, if there
  /// is one, lies inside.
  public static void assertNothingCutOff(Scene scene) {
    var faults = new ArrayList<String>();
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    visit(scene, scene.getRoot(), faults);
    var status = scene.lookup(".status-keys");
    if (status != null && outside(scene, status)) {
      faults.add("the status bar leaves the window");
    }
    Assertions.assertThat(faults).isEmpty();
  }

  private static void visit(Scene scene, Node node, List<String> faults) {
    visit(scene, node, faults, true);
  }

  private static void visit(Scene scene, Node node, List<String> faults, boolean bounded) {
    if (!node.isVisible() || node instanceof ListView || node instanceof TableView) {
      return;
    }
    if (node instanceof Labeled labeled) {
      checkText(labeled, faults);
    }
    if (bounded && node.getLayoutBounds().getWidth() > 0 && outside(scene, node) && isLeaf(node)) {
      faults.add(name(node) + " leaves the window: " + inScene(node));
    }
    if (node instanceof Parent parent && !(node instanceof TextInputControl)) {
      boolean inside = bounded && !(node instanceof ScrollPane);
      parent.getChildrenUnmodifiable().forEach(child -> visit(scene, child, faults, inside));
    }
  }

  private static void checkText(Labeled labeled, List<String> faults) {
    if (!(labeled.lookup(".text") instanceof Text text) || !text.isVisible()) {
      return;
    }
    var wanted = labeled.getText() == null ? "" : labeled.getText();
    if (!text.getText().equals(wanted) && text.getText().length() < wanted.length()) {
      faults.add("\"" + wanted + "\" is shown as \"" + text.getText() + "\"");
    } else if (text.getLayoutBounds().getHeight() > labeled.getHeight() + TOLERANCE) {
      faults.add("\"" + wanted + "\" is taller than its place");
    }
  }

  private static boolean isLeaf(Node node) {
    return node instanceof Labeled || node instanceof Text || node instanceof TextInputControl;
  }

  private static boolean outside(Scene scene, Node node) {
    var at = inScene(node);
    return at.getMinX() < -TOLERANCE
        || at.getMinY() < -TOLERANCE
        || at.getMaxX() > scene.getWidth() + TOLERANCE
        || at.getMaxY() > scene.getHeight() + TOLERANCE;
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static String name(Node node) {
    var words = node instanceof Labeled labeled ? " \"" + labeled.getText() + "\"" : "";
    return node.getClass().getSimpleName() + node.getStyleClass() + words;
  }
}
