package org.counterfoil.app.kit;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;

/// Content as wide as its place and as long as it likes.
///
/// JavaFX keeps a picture of what a scroll pane shows. What moves in it is drawn twice for that,
/// and the picture, megabytes of it, outlives the pane in the pool JavaFX draws effects with, one
/// for every page ever shown. Ours keeps none.
public class Scroller extends ScrollPane {
  public Scroller(Node content) {
    this();
    setContent(content);
  }

  protected Scroller() {
    setFitToWidth(true);
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    var skin = super.createDefaultSkin();
    getChildrenUnmodifiable().stream()
        .filter(it -> it.getStyleClass().contains("viewport"))
        .forEach(viewport -> viewport.setCache(false));
    return skin;
  }
}
