package org.counterfoil.app.sell;

import atlantafx.base.controls.CustomTextField;
import java.math.BigDecimal;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Scroller;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.sell.CounterModel.Panel;
import org.counterfoil.core.product.ProductQueries.Named;
import org.kordamp.ikonli.feather.Feather;

/// The field the counter lives in. With text in it, the keys are for what was found; without, they
/// are for the lines of the cart: arrows choose, plus and minus count, Enter changes, Delete takes
/// off.
final class EntryView {
  private final CounterModel model;
  private final EntryModel entry;
  private final CustomTextField field = new CustomTextField();
  private final VBox rows = new VBox();
  private final Scroller list = new Scroller(rows);

  EntryView(CounterModel model) {
    this.model = model;
    entry = model.entry();
    field.setLeft(Nodes.icon(Feather.SEARCH));
    field.promptTextProperty().bind(Texts.bind("field.sell.entry.example"));
    field.textProperty().bindBidirectional(entry.text());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    field.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    list.getStyleClass().add("universal-results");
    list.setFocusTraversable(false);
    list.setMaxHeight(Region.USE_PREF_SIZE);
    list.setMinHeight(0);
    list.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !entry.hits().get().isEmpty() && model.panel().get() != Panel.PAYMENT,
                entry.hits(),
                model.panel()));
    entry.hits().subscribe(this::show);
    entry.selected().subscribe(_ -> show());
  }

  TextField field() {
    return field;
  }

  /// What was found, to be laid over the lines.
  Node hits() {
    return list;
  }

  private void pressed(KeyEvent event) {
    boolean typing = !field.getText().isEmpty();
    switch (event.getCode()) {
      case UP -> act(event, typing ? () -> entry.move(-1) : () -> model.basket().move(-1));
      case DOWN -> act(event, typing ? () -> entry.move(1) : () -> model.basket().move(1));
      case ENTER -> act(event, typing ? entry::enter : this::enterOnLine);
      case DELETE -> {
        if (!typing) {
          act(event, () -> model.remove(model.basket().selected().get()));
        }
      }
      case ESCAPE -> {
        if (typing) {
          act(event, field::clear);
        }
      }
      default -> {}
    }
  }

  private void enterOnLine() {
    if (model.panel().get() == Panel.DONE) {
      model.stepBack();
    } else {
      model.edit();
    }
  }

  private void typed(KeyEvent event) {
    if (!field.getText().isEmpty()) {
      return;
    }
    int at = model.basket().selected().get();
    switch (event.getCharacter()) {
      case "+" -> act(event, () -> model.basket().add(at, BigDecimal.ONE));
      case "-" -> act(event, () -> model.basket().add(at, BigDecimal.ONE.negate()));
      default -> {}
    }
  }

  private static void act(KeyEvent event, Runnable action) {
    event.consume();
    action.run();
  }

  private void show() {
    rows.getChildren().clear();
    var hits = entry.hits().get();
    for (int i = 0; i < hits.size(); i++) {
      rows.getChildren().add(row(hits.get(i), i == entry.selected().get()));
    }
  }

  private Node row(Named product, boolean selected) {
    var words =
        Nodes.column(
            "gap-2",
            Nodes.text(product.name(), "strong"),
            Nodes.text(product.sku(), "caption", "latin"));
    var row = new HBox(Nodes.iconTile(Feather.TAG, Tone.INFO), words);
    row.getStyleClass().add("list-row");
    if (selected) {
      row.getStyleClass().add("selected");
    }
    row.setOnMousePressed(_ -> entry.choose(product));
    return row;
  }
}
