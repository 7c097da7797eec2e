package org.counterfoil.app.sell;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.Field;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Scroller;
import org.counterfoil.app.sell.CounterModel.Panel;
import org.counterfoil.core.phone.Phone;
import org.counterfoil.core.phone.Phones;
import org.counterfoil.core.search.Hit;

/// Finds the customer by a few digits of the phone, or letters of the name; Enter takes the first.
final class CustomerFind extends VBox implements CounterView.Focusable {
  private final CounterModel model;
  private final GuestModel guest;
  private final Field field;
  private final VBox rows = new VBox();

  CustomerFind(CounterModel model) {
    this.model = model;
    guest = model.guest();
    getStyleClass().addAll("card");
    field = Field.text("sell.customer", guest.text());
    field.error().bind(guest.problem());
    var input = (TextField) field.input();
    input.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    var list = new Scroller(rows);
    list.setFocusTraversable(false);
    Nodes.grow(list);
    getChildren().addAll(Nodes.label("sell.customer.title", "card-title"), field, list);
    guest.hits().subscribe(this::show);
    guest.selected().subscribe(_ -> show());
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public Node firstFocus() {
    return field.input();
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> act(event, () -> guest.move(-1));
      case DOWN -> act(event, () -> guest.move(1));
      case ENTER -> act(event, () -> guest.enter(this::taken));
      default -> {}
    }
  }

  private static void act(KeyEvent event, Runnable action) {
    event.consume();
    action.run();
  }

  private void taken() {
    model.panel().set(Panel.CUSTOMER);
  }

  private void show() {
    rows.getChildren().clear();
    var hits = guest.hits().get();
    for (int i = 0; i < hits.size(); i++) {
      rows.getChildren().add(row(hits.get(i), i == guest.selected().get()));
    }
  }

  private Node row(Hit found, boolean selected) {
    var words =
        Nodes.column(
            "gap-2",
            Nodes.text(found.name(), "strong"),
            Nodes.text(detail(found), "caption", "latin"));
    var row = new HBox(Nodes.avatar(found.name()), words);
    row.getStyleClass().add("list-row");
    if (selected) {
      row.getStyleClass().add("selected");
    }
    row.setOnMouseClicked(_ -> guest.choose(found, this::taken));
    return row;
  }

  /// What tells one from others of the same name.
  private static String detail(Hit found) {
    return found.phone().isEmpty()
        ? found.number()
        : Phones.international(new Phone(found.phone()));
  }
}
