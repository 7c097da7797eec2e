package org.counterfoil.app.sell;

import java.time.ZoneId;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.EmptyState;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Notices.Question;
import org.counterfoil.app.kit.Scroller;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.core.sale.BasketDraft;
import org.kordamp.ikonli.feather.Feather;

/// The sales on hold; Enter goes on with the chosen one.
final class HeldView extends VBox implements CounterView.Focusable {
  private final CounterModel model;
  private final VBox rows = new VBox();
  private final IntegerProperty selected = new SimpleIntegerProperty();

  HeldView(CounterModel model) {
    this.model = model;
    getStyleClass().addAll("card");
    rows.setFocusTraversable(true);
    rows.setId("held-rows");
    rows.accessibleTextProperty().bind(Texts.bind("sell.held.title"));
    rows.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    var scroll = new Scroller(rows);
    scroll.setFocusTraversable(false);
    Nodes.grow(scroll);
    getChildren().addAll(Nodes.label("sell.held.title", "card-title"), scroll);
    model.held().held().subscribe(this::show);
    selected.subscribe(() -> show(model.held().held().get()));
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public Node firstFocus() {
    return rows;
  }

  private void pressed(KeyEvent event) {
    var held = model.held().held().get();
    if (held.isEmpty()) {
      return;
    }
    switch (event.getCode()) {
      case UP -> act(event, () -> selected.set(Math.max(0, selected.get() - 1)));
      case DOWN -> act(event, () -> selected.set(Math.min(held.size() - 1, selected.get() + 1)));
      case ENTER -> act(event, () -> model.recall(held.get(selected.get())));
      case DELETE -> act(event, () -> discard(held.get(selected.get())));
      default -> {}
    }
  }

  private static void act(KeyEvent event, Runnable action) {
    event.consume();
    action.run();
  }

  private void show(List<BasketDraft> held) {
    rows.getChildren().clear();
    if (held.isEmpty()) {
      rows.getChildren()
          .add(new EmptyState(Feather.PAUSE_CIRCLE, "sell.held.none", model::showItems));
      return;
    }
    selected.set(Math.clamp(selected.get(), 0, held.size() - 1));
    for (int i = 0; i < held.size(); i++) {
      rows.getChildren().add(row(held.get(i), i == selected.get()));
    }
  }

  private Node row(BasketDraft draft, boolean chosen) {
    var title = Nodes.text(name(draft), "strong");
    title.setMinWidth(0);
    var local = draft.changedAt().atZone(zone());
    var formats = Formats.current();
    var when =
        Texts.of(
            "kit.date-time", formats.date(local.toLocalDate()), formats.time(local.toLocalTime()));
    var detail = Texts.count("sell.held.lines", draft.lines().size()) + " · " + when;
    var words = Nodes.column("gap-2", title, Nodes.text(detail, "caption"));
    var discard = Nodes.iconButton("sell.held.discard", Feather.TRASH_2, () -> discard(draft));
    discard.setFocusTraversable(false);
    var row = new HBox(Nodes.grow(words), discard);
    row.getStyleClass().add("list-row");
    if (chosen) {
      row.getStyleClass().add("selected");
    }
    row.setOnMouseClicked(_ -> model.recall(draft));
    return row;
  }

  private static String name(BasketDraft draft) {
    return draft.label().isBlank() ? draft.lines().getFirst().description() : draft.label();
  }

  private ZoneId zone() {
    return model.zone();
  }

  private void discard(BasketDraft draft) {
    model
        .notices()
        .ask(
            new Question(
                Texts.of("sell.held.discard-title", name(draft)),
                Texts.of("sell.held.discard-words"),
                Texts.of("sell.held.discard"),
                Texts.of("sell.held.keep"),
                Tone.DANGER),
            yes -> {
              if (yes) {
                model.held().discard(draft);
              }
            });
  }
}
