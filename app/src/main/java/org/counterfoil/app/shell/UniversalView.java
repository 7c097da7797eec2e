package org.counterfoil.app.shell;

import atlantafx.base.controls.CustomTextField;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.Help;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Scroller;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.kordamp.ikonli.feather.Feather;

/// The universal field and the list of what it found. The list is a node of its own, which the
/// window lays over the page below the field.
final class UniversalView extends CustomTextField {
  private final UniversalViewModel model;
  private final VBox rows = new VBox();
  private final Scroller list = new Scroller(rows);

  UniversalView(UniversalViewModel model) {
    this.model = model;
    setId("universal");
    Help.give("shell.universal", this);
    getStyleClass().add("universal-field");
    setLeft(Nodes.icon(Feather.SEARCH));
    setRight(Nodes.text("Ctrl K", "key", "latin"));
    promptTextProperty().bind(Texts.bind("shell.universal"));
    accessibleTextProperty().bind(Texts.bind("shell.universal"));
    textProperty().bindBidirectional(model.text());
    setOnAction(_ -> model.act());
    addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    list.setId("universal-results");
    list.getStyleClass().add("universal-results");
    list.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    list.setFocusTraversable(false);
    list.visibleProperty().bind(focusedProperty().and(Bindings.isNotEmpty(textProperty())));
    model.results().subscribe(this::show);
    model.searching().subscribe(() -> show(model.results().get()));
  }

  /// What the window shows below the field.
  Scroller list() {
    return list;
  }

  private void keys(KeyEvent pressed) {
    switch (pressed.getCode()) {
      case DOWN -> move(pressed, 1);
      case UP -> move(pressed, -1);
      case ESCAPE -> leaveOrClear(pressed);
      default -> {}
    }
  }

  private void move(KeyEvent pressed, int steps) {
    model.move(steps);
    pressed.consume();
  }

  private void leaveOrClear(KeyEvent pressed) {
    if (!getText().isEmpty()) {
      clear();
      pressed.consume();
    }
  }

  private void show(UniversalViewModel.Results results) {
    rows.getChildren().clear();
    int at = 0;
    for (var group : results.groups()) {
      rows.getChildren().add(Nodes.label(group.words(), "caption", "group-head"));
      for (var hit : group.hits()) {
        rows.getChildren().add(row(hit, at == results.selected()));
        at++;
      }
    }
    if (at == 0) {
      var words = model.searching().get() ? "shell.universal.searching" : "shell.universal.nothing";
      rows.getChildren().add(Nodes.wrapped(words, "muted", "group-head"));
    }
  }

  private Node row(Hit hit, boolean selected) {
    var words = new VBox(Nodes.text(hit.title(), "strong"));
    if (!hit.detail().isEmpty()) {
      words.getChildren().add(Nodes.text(hit.detail(), "caption"));
    }
    words.getStyleClass().add("center-start");
    HBox.setHgrow(words, Priority.ALWAYS);
    Label trailing = Nodes.fit(Nodes.text(hit.trailing(), "num"));
    var row = new HBox(Nodes.iconTile(hit.icon(), Tone.INFO), words, trailing);
    row.getStyleClass().add("list-row");
    if (selected) {
      row.getStyleClass().add("selected");
    }
    row.setOnMousePressed(_ -> model.act(hit));
    return row;
  }
}
