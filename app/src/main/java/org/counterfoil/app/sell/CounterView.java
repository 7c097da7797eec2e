package org.counterfoil.app.sell;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.Layers;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Threads;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.sell.CounterModel.Panel;
import org.kordamp.ikonli.feather.Feather;

/// The cart on one side, and beside it the customer, the payment or whatever else was asked for.
final class CounterView extends VBox {
  private final CounterModel model;
  private final CartView cart;
  private final StackPane side = new StackPane();

  /// Made once and kept: each follows the model for as long as that lives.
  private final Map<Panel, Focusable> panels = new EnumMap<>(Panel.class);

  private Focusable beside;

  /// A panel beside the cart, with the place where the focus goes.
  interface Focusable {
    Node node();

    Node firstFocus();
  }

  CounterView(CounterModel model) {
    this.model = model;
    cart = new CartView(model);
    beside = panel(Panel.CUSTOMER);
    panels.put(Panel.CUSTOMER, beside);
    addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    getStyleClass().add("page");
    var split = new HBox(cart, side);
    split.getStyleClass().add("gap-16");
    HBox.setHgrow(cart, Priority.ALWAYS);
    VBox.setVgrow(split, Priority.ALWAYS);
    side.getStyleClass().add("sell-side");
    cart.setMinHeight(0);
    side.setMinHeight(0);
    split.setMinHeight(0);
    getChildren().addAll(head(), split);
    model.panel().subscribe(this::show);
    model.editing().addListener((_, _, now) -> now.ifPresentOrElse(_ -> {}, this::focusLater));
    setFocusTraversable(false);
  }

  private Node head() {
    var title =
        Nodes.text(
            Bindings.createStringBinding(this::title, model.basket().draft(), Texts.language()),
            "page-title");
    var back = Nodes.secondary("sell.back", Feather.CORNER_UP_LEFT, model::stepBack);
    var backBox = Nodes.row("gap-12", back, Nodes.fit(new Label("Esc")));
    backBox.getChildren().getLast().getStyleClass().addAll("key", "latin");
    var elsewhere = model.panel().isNotEqualTo(Panel.CUSTOMER);
    backBox.visibleProperty().bind(elsewhere);
    backBox.managedProperty().bind(elsewhere);
    var held = Nodes.secondary("sell.held.open", Feather.PAUSE_CIRCLE, model::openHeld);
    held.textProperty().unbind();
    held.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Texts.count("sell.held.count", model.held().held().get().size()),
                model.held().held(),
                Texts.language()));
    var some = Bindings.createBooleanBinding(this::showHeld, model.held().held(), model.panel());
    held.visibleProperty().bind(some);
    held.managedProperty().bind(some);
    held.setFocusTraversable(false);
    back.setFocusTraversable(false);
    return Nodes.row("gap-12", Nodes.fit(title), pill(), Nodes.spacer(), held, backBox);
  }

  private boolean showHeld() {
    return model.panel().get() == Panel.CUSTOMER && !model.held().held().get().isEmpty();
  }

  private String title() {
    return Texts.of(model.basket().isReturn() ? "sell.title.return" : "sell.title.sale");
  }

  private Node pill() {
    var pill = Nodes.pill(Tone.INFO, Texts.bind("sell.paying"));
    var paying = model.panel().isEqualTo(Panel.PAYMENT);
    pill.visibleProperty().bind(paying);
    pill.managedProperty().bind(paying);
    return pill;
  }

  private void show(Panel panel) {
    beside = panels.computeIfAbsent(panel, this::panel);
    side.getChildren().setAll(beside.node());
    focusLater();
  }

  private Focusable panel(Panel panel) {
    return switch (panel) {
      case CUSTOMER -> new CustomerCard(model, this::focusEntry);
      case FIND_CUSTOMER -> new CustomerFind(model);
      case DISCOUNT -> new DiscountView(model);
      case HELD -> new HeldView(model);
      case PAYMENT -> new PaymentView(model);
      case DONE -> new DoneView(model);
    };
  }

  /// Closes the last thing opened, also while a text field, which keeps Esc for itself, has the
  /// focus. What is typed as an item is cleared first.
  private void escape(KeyEvent event) {
    var entry = cart.entry();
    boolean clearsEntry = entry.isFocused() && !entry.getText().isEmpty();
    if (event.getCode() == KeyCode.ESCAPE
        && !clearsEntry
        && (Layers.around(this).stepBack() || model.stepBack())) {
      event.consume();
    }
  }

  Node firstFocus() {
    return switch (model.panel().get()) {
      case CUSTOMER, DONE -> cart.entry();
      case FIND_CUSTOMER, DISCOUNT, HELD, PAYMENT -> beside.firstFocus();
    };
  }

  void focusEntry() {
    cart.entry().requestFocus();
  }

  void languageChanged() {
    cart.languageChanged();
    panels.clear();
    show(model.panel().get());
  }

  private void focusLater() {
    if (getScene() != null) {
      // What scrolls is in the window only once its skin is made: without that the next key would
      // go where the focus was before.
      side.applyCss();
      firstFocus().requestFocus();
      Threads.onScreen(this::focusNow);
    }
  }

  private void focusNow() {
    if (getScene() != null) {
      firstFocus().requestFocus();
    }
  }
}
