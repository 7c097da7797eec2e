package org.counterfoil.app.sell;

import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.Field;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Scroller;
import org.counterfoil.app.kit.Threads;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.sell.CounterModel.Panel;
import org.counterfoil.core.sale.SaleKind;
import org.kordamp.ikonli.feather.Feather;

/// The lines of the basket, with the field that adds to them above and their sums below.
final class CartView extends VBox {
  private final CounterModel model;
  private final EntryView entry;
  private final TotalsView totals;
  private final VBox rows = new VBox();
  private final Scroller scroll = new Scroller(rows);

  CartView(CounterModel model) {
    this.model = model;
    entry = new EntryView(model);
    totals = new TotalsView(model.basket());
    getStyleClass().addAll("card", "flush");
    // As wide as the panel beside it leaves, however long the names are.
    setPrefWidth(0);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    var lines = new StackPane(empty(), scroll, entry.hits());
    StackPane.setAlignment(entry.hits(), javafx.geometry.Pos.TOP_CENTER);
    lines.setMinHeight(0);
    VBox.setVgrow(lines, Priority.ALWAYS);
    getChildren().addAll(entryHead(), guestHead(), reason(), lines, totals);
    model.basket().draft().subscribe(this::refresh);
    model.basket().selected().subscribe(this::light);
    model.editing().subscribe(_ -> refresh());
  }

  TextField entry() {
    return entry.field();
  }

  private Node entryHead() {
    var head = new VBox(new Field("sell.entry", entry.field()));
    ((Field) head.getChildren().getFirst()).error().bind(model.entry().problem());
    head.getStyleClass().add("sell-entry");
    showWhile(head, Bindings.createBooleanBinding(() -> !paying(), model.panel()));
    return head;
  }

  private Node guestHead() {
    var head = new GuestStrip(model.guest());
    showWhile(
        head,
        Bindings.createBooleanBinding(
            () -> paying() && model.guest().customer().get().isPresent(),
            model.panel(),
            model.guest().customer()));
    return head;
  }

  private Node reason() {
    var field = BasketNote.field("sell.reason", model.basket(), SaleKind.RETURN, model::pay);
    field.error().bind(model.checkout().reasonError());
    model
        .checkout()
        .reasonError()
        .subscribe(
            words -> {
              if (!words.isEmpty()) {
                field.input().requestFocus();
              }
            });
    var box = new VBox(field);
    box.getStyleClass().add("sell-reason");
    showWhile(box, Bindings.createBooleanBinding(model.basket()::isReturn, model.basket().draft()));
    return box;
  }

  private boolean paying() {
    return model.panel().get() == Panel.PAYMENT;
  }

  private Node empty() {
    var box =
        new VBox(
            Nodes.iconTile(Feather.SHOPPING_CART, Tone.INFO, "large"),
            Nodes.wrapped("sell.empty.title", "card-title"),
            Nodes.wrapped("sell.empty.words", "muted"));
    box.getStyleClass().add("empty-state");
    showWhile(box, Bindings.createBooleanBinding(model.basket()::isEmpty, model.basket().draft()));
    return box;
  }

  private static void showWhile(Node node, javafx.beans.value.ObservableBooleanValue when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(when);
  }

  void languageChanged() {
    totals.show();
    refresh();
  }

  /// Brings the rows up to the basket: those there are already are kept, with what is being typed.
  void refresh() {
    var lines = model.basket().lines();
    ObservableList<Node> shown = rows.getChildren();
    while (shown.size() > lines.size()) {
      shown.removeLast();
    }
    while (shown.size() < lines.size()) {
      shown.add(new CartRow(model, shown.size()));
    }
    scroll.setVisible(!lines.isEmpty());
    // Without its skin the rows are not in the window yet, and none of them could take the focus.
    scroll.applyCss();
    for (var row : shown) {
      ((CartRow) row).refresh();
    }
    light();
  }

  private void light() {
    int at = model.basket().selected().get();
    for (int i = 0; i < rows.getChildren().size(); i++) {
      ((CartRow) rows.getChildren().get(i)).light(i == at);
    }
    if (at >= 0 && at < rows.getChildren().size()) {
      Threads.onScreen(() -> reveal(at));
    }
  }

  private void reveal(int index) {
    if (index >= rows.getChildren().size()) {
      return;
    }
    scroll.layout();
    Bounds at = rows.getChildren().get(index).getBoundsInParent();
    double hidden = rows.getHeight() - scroll.getViewportBounds().getHeight();
    double top = scroll.getVvalue() * Math.max(0, hidden);
    if (hidden > 0 && at.getMinY() < top) {
      scroll.setVvalue(at.getMinY() / hidden);
    } else if (hidden > 0 && at.getMaxY() > top + scroll.getViewportBounds().getHeight()) {
      scroll.setVvalue((at.getMaxY() - scroll.getViewportBounds().getHeight()) / hidden);
    }
  }

  /// The one label of a row that may end in dots.
  static Label name(String words) {
    return Nodes.text(words, "item-name");
  }
}
