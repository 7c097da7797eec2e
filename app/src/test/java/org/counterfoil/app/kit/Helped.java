package org.counterfoil.app.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.assertj.core.api.Assertions;

/// What every input of a window must fulfil: F1 tells in four parts what it is about.
final class Helped {
  /// The label, the tooltip, and an example and a reason with their heads.
  private static final int LABELS = 6;

  private Helped() {}

  /// Asserts it of every input that can take the focus now. Moves the focus.
  static void assertEveryInputIsHelped(Scene scene) {
    var faults = new ArrayList<String>();
    if (scene.getRoot() instanceof Layers layers) {
      layers.closeHelp();
      for (var input : inputs(layers.front())) {
        input.requestFocus();
        new Keys(scene).press(KeyCode.F1);
        if (!isWhole(scene)) {
          faults.add(input.getClass().getSimpleName() + " #" + input.getId() + " has no help");
        }
        layers.closeHelp();
      }
    }
    Assertions.assertThat(faults).isEmpty();
  }

  private static boolean isWhole(Scene scene) {
    var panel = scene.lookup("#field-help");
    if (panel == null) {
      return false;
    }
    var words = panel.lookupAll(".label").stream().map(it -> ((Label) it).getText()).toList();
    return words.size() == LABELS
        && words.stream().noneMatch(it -> it.isBlank() || it.startsWith("field."));
  }

  private static List<Node> inputs(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return List.of();
    }
    if (isInput(node)) {
      return node.isFocusTraversable() ? List.of(node) : List.of();
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> inputs(child).stream())
            .toList()
        : List.of();
  }

  /// The entries of the rail are toggles, too, and lead somewhere like any button.
  private static boolean isInput(Node node) {
    return switch (node) {
      case TextInputControl _, ComboBoxBase<?> _, ChoiceBox<?> _, Spinner<?> _, Slider _ -> true;
      case CheckBox _ -> true;
      case ToggleButton toggle -> !toggle.getStyleClass().contains("rail-item");
      default -> false;
    };
  }
}
