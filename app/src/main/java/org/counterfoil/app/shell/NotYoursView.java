package org.counterfoil.app.shell;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.counterfoil.app.kit.EmptyState;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Screen;
import org.kordamp.ikonli.feather.Feather;

/// What stands at a place the role of whoever is signed in does not allow, with the way out.
public final class NotYoursView extends StackPane implements Screen {
  private final Node out;

  public NotYoursView(Navigation navigation) {
    var words =
        new EmptyState(
            Feather.LOCK, "shell.not-yours", () -> navigation.go(new Place.Home(Section.TODAY)));
    words.action().setGraphic(Nodes.icon(Section.TODAY.icon()));
    out = words.action();
    getChildren().add(words);
  }

  @Override
  public Parent content() {
    return this;
  }

  @Override
  public Node firstFocus() {
    return out;
  }
}
