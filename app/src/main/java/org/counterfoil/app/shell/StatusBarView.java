package org.counterfoil.app.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.counterfoil.app.kit.KeyAction;
import org.counterfoil.app.kit.Nodes;

/// The keys that work here and now, and the store at the end. What has no room is left out whole,
/// the store first; nothing ends in dots.
final class StatusBarView extends HBox {
  private final Label store;
  private final InvalidationListener refresh = _ -> requestLayout();

  StatusBarView(ObservableValue<String> storeName) {
    store = Nodes.fit(Nodes.text(storeName, "caption"));
    getStyleClass().add("status-keys");
    setId("status-bar");
    setMinWidth(0);
    show(List.of());
  }

  void show(List<KeyAction> actions) {
    var hints = actions.stream().map(this::hint);
    getChildren()
        .setAll(Stream.concat(hints, Stream.of(Nodes.spacer(), store)).toArray(Node[]::new));
  }

  private Node hint(KeyAction action) {
    var hint =
        new HBox(Nodes.keyCap(action.key()), Nodes.fit(Nodes.label(action.words(), "caption")));
    hint.getStyleClass().add("key-hint");
    hint.setUserData(action);
    hint.setOnMouseClicked(_ -> action.action().run());
    action.available().addListener(new WeakInvalidationListener(refresh));
    return hint;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    double storeWidth = store.prefWidth(-1) + getSpacing();
    double used = getSpacing();
    for (var child : getChildren()) {
      if (child.getUserData() instanceof KeyAction action) {
        double width = child.prefWidth(-1) + getSpacing();
        boolean fits = action.available().get() && used + width <= room;
        choose(child, fits);
        used += fits ? width : 0;
      }
    }
    choose(store, used + storeWidth <= room);
    super.layoutChildren();
  }

  private static void choose(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
