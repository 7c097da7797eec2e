package org.counterfoil.app.shell;

import javafx.scene.layout.Pane;

/// Lays the results of the universal field over the page, below the field and as wide as it.
final class ResultsView extends Pane {
  private static final double GAP = 6;
  private static final double LEAST_WIDTH_IN_EM = 32;

  private final UniversalView field;

  ResultsView(UniversalView field) {
    this.field = field;
    setPickOnBounds(false);
    getChildren().add(field.list());
    mouseTransparentProperty().bind(field.list().visibleProperty().not());
    field.list().visibleProperty().subscribe(this::requestLayout);
    field.localToSceneTransformProperty().subscribe(this::requestLayout);
  }

  @Override
  protected void layoutChildren() {
    var list = field.list();
    var at = sceneToLocal(field.localToScene(field.getLayoutBounds()));
    double least = field.getFont().getSize() * LEAST_WIDTH_IN_EM;
    double width = Math.min(getWidth() - 2 * GAP, Math.max(least, at.getWidth()));
    double x = Math.clamp(at.getMinX(), GAP, Math.max(GAP, getWidth() - width - GAP));
    double room = getHeight() - at.getMaxY() - 2 * GAP;
    double height =
        Math.min(room, list.getContent().prefHeight(width) + list.getInsets().getTop() * 2 + GAP);
    list.resizeRelocate(x, at.getMaxY() + GAP, width, Math.max(0, height));
  }
}
