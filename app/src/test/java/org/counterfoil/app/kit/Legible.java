package org.counterfoil.app.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.assertj.core.api.Assertions;

/// Whether the words in a picture can be told from what they stand on.
final class Legible {
  /// As WCAG measures it; its least for large words and signs. Thin small letters are drawn paler
  /// than they are meant, so more cannot be asked of pixels.
  private static final double LEAST = 3;

  /// Less of a text than this is scrolled away.
  private static final double SEEN = 0.9;

  private final Image picture;

  /// What lies over the page, the foremost first.
  private final List<Node> above;

  private final List<String> faults = new ArrayList<>();

  private Legible(Image picture, List<Node> above) {
    this.picture = picture;
    this.above = above;
  }

  /// Asserts it of every text that is seen whole and that can be used.
  static void assertAllCanBeRead(Scene scene, Image picture) {
    var above = new ArrayList<Node>();
    for (var layer :
        List.of("#field-help", ".universal-results", ".toast", ".form-panel", ".dialog")) {
      scene.getRoot().lookupAll(layer).stream().filter(Legible::isShown).forEach(above::add);
    }
    var look = new Legible(picture, above);
    look.visit(scene.getRoot(), new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
    Assertions.assertThat(look.faults).isEmpty();
  }

  private static boolean isShown(Node node) {
    for (var at = node; at != null; at = at.getParent()) {
      if (!at.isVisible() || at.getOpacity() == 0) {
        return false;
      }
    }
    return true;
  }

  private void visit(Node node, Bounds seen) {
    if (!node.isVisible() || node.getOpacity() == 0 || node.isDisabled()) {
      return;
    }
    var left = seen;
    if (node.getClip() != null) {
      left = common(seen, node.localToScene(node.getClip().getBoundsInParent()));
    }
    if (node instanceof Text text && !text.getText().isBlank()) {
      check(text, left);
    }
    if (node instanceof Parent parent) {
      for (var child : parent.getChildrenUnmodifiable()) {
        visit(child, left);
      }
    }
  }

  private void check(Text text, Bounds seen) {
    var whole = text.localToScene(text.getLayoutBounds());
    var part = common(whole, seen);
    if (part.getHeight() < whole.getHeight() * SEEN
        || part.getWidth() < 1
        || isCovered(text, part)) {
      return;
    }
    double contrast = contrast(part);
    if (contrast < LEAST) {
      faults.add("\"%s\" %.1f".formatted(text.getText(), contrast));
    }
  }

  /// By something that lies over it; what a panel shades may be pale.
  private boolean isCovered(Node text, Bounds part) {
    int own = 0;
    while (own < above.size() && !isInside(text, above.get(own))) {
      own++;
    }
    boolean onPage = own == above.size();
    return above.subList(0, own).stream()
        .anyMatch(
            it -> (onPage && shades(it)) || it.localToScene(it.getLayoutBounds()).intersects(part));
  }

  private static boolean shades(Node panel) {
    return panel.getStyleClass().contains("form-panel") || panel.getStyleClass().contains("dialog");
  }

  private static boolean isInside(Node node, Node around) {
    for (var at = node; at != null; at = at.getParent()) {
      if (at == around) {
        return true;
      }
    }
    return false;
  }

  private static Bounds common(Bounds one, Bounds other) {
    double x = Math.max(one.getMinX(), other.getMinX());
    double y = Math.max(one.getMinY(), other.getMinY());
    return new BoundingBox(
        x,
        y,
        Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - x),
        Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - y));
  }

  /// Of the colour there is most of, and the one that differs most from it.
  private double contrast(Bounds part) {
    var reader = picture.getPixelReader();
    var counts = new HashMap<Color, Integer>();
    for (int y = (int) Math.ceil(part.getMinY()); y < (int) part.getMaxY(); y++) {
      for (int x = (int) Math.ceil(part.getMinX()); x < (int) part.getMaxX(); x++) {
        counts.merge(reader.getColor(x, y), 1, Integer::sum);
      }
    }
    var ground =
        counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    return counts.keySet().stream().mapToDouble(it -> contrast(ground, it)).max().orElseThrow();
  }

  /// https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio
  private static double contrast(Color one, Color other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
