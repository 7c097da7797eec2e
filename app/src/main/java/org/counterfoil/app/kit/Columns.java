package org.counterfoil.app.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

/// Cards side by side, as many as the width allows, the rest below: what keeps a page whole at 175
/// % text. A card goes into the column that is shortest so far.
public final class Columns extends Pane {
  private static final double GAP = 16;

  private final double leastEm;
  private final Text ruler = new Text("—");

  /// @param leastEm how narrow a column may become, in em of the root's text
  public Columns(double leastEm, Node... cards) {
    this.leastEm = leastEm;
    ruler.setManaged(false);
    ruler.setVisible(false);
    getChildren().add(ruler);
    getChildren().addAll(cards);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return leastWidth();
  }

  @Override
  protected double computePrefWidth(double height) {
    int count = getManagedChildren().size();
    return count * leastWidth() + Math.max(0, count - 1) * GAP;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return place(width < 0 ? computePrefWidth(-1) : width, (_, _, _, _, _) -> {});
  }

  @Override
  protected void layoutChildren() {
    place(getWidth(), (card, x, y, wide, high) -> card.resizeRelocate(x, y, wide, high));
  }

  /// Receives where each card stands.
  @FunctionalInterface
  private interface Placing {
    void at(Node card, double x, double y, double width, double height);
  }

  private double place(double room, Placing placing) {
    List<Node> cards = getManagedChildren();
    int count =
        Math.clamp((int) ((room + GAP) / (leastWidth() + GAP)), 1, Math.max(1, cards.size()));
    double width = (room - (count - 1) * GAP) / count;
    var bottoms = new ArrayList<Double>();
    for (int i = 0; i < count; i++) {
      bottoms.add(0.0);
    }
    for (var card : cards) {
      int column = shortest(bottoms);
      double height = card.prefHeight(width);
      placing.at(
          card,
          snapPositionX(column * (width + GAP)),
          bottoms.get(column),
          snapSizeX(width),
          height);
      bottoms.set(column, bottoms.get(column) + height + GAP);
    }
    return bottoms.stream().max(Double::compare).orElse(GAP) - GAP;
  }

  private static int shortest(List<Double> bottoms) {
    int best = 0;
    for (int i = 1; i < bottoms.size(); i++) {
      best = bottoms.get(i) < bottoms.get(best) ? i : best;
    }
    return best;
  }

  private double leastWidth() {
    return leastEm * ruler.getFont().getSize();
  }
}
