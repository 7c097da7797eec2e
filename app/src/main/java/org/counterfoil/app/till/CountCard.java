package org.counterfoil.app.till;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.Field;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Help;
import org.counterfoil.app.kit.MoneyField;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Texts;
import org.joda.money.Money;

/// Cash of one currency, counted by notes and coins or typed as a sum, with its total below.
final class CountCard extends VBox {
  private final CountViewModel model;
  private final String sumField;
  private final VBox body = new VBox();

  /// @param title over it
  /// @param sumField id of the field for the sum
  CountCard(CountViewModel model, String title, String sumField) {
    this.model = model;
    this.sumField = sumField;
    getStyleClass().addAll("card", "flush");
    var name = Nodes.text(title, "card-title", "wrap");
    var head = new HBox(name, Nodes.spacer());
    head.getStyleClass().add("card-head");
    if (!model.piles().isEmpty()) {
      head.getChildren().add(wayButton());
    }
    body.getStyleClass().addAll("gap-12", "count-body");
    getChildren().addAll(head, body, total());
    model.way().subscribe(this::show);
  }

  /// Where the count begins.
  Node firstInput() {
    return body.lookup(".text-field");
  }

  private Node wayButton() {
    var piles = Nodes.quiet("till.count.by-piles", () -> switchTo(CountViewModel.Way.PILES));
    var sum = Nodes.quiet("till.count.by-sum", () -> switchTo(CountViewModel.Way.SUM));
    var both = new HBox(piles, sum);
    model
        .way()
        .subscribe(
            way -> {
              shown(piles, way == CountViewModel.Way.SUM);
              shown(sum, way == CountViewModel.Way.PILES);
            });
    return both;
  }

  private void switchTo(CountViewModel.Way way) {
    model.way().set(way);
    Optional.ofNullable(firstInput()).ifPresent(input -> Nodes.focus(body, input));
  }

  private static void shown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void show(CountViewModel.Way way) {
    body.getChildren()
        .setAll(
            switch (way) {
              case PILES -> piles();
              case SUM -> sum();
            });
  }

  private Node sum() {
    var input = new MoneyField(model.currency());
    input.textProperty().bindBidirectional(model.sum());
    return Field.money(sumField, input);
  }

  private Node piles() {
    var grid = new GridPane();
    grid.getStyleClass().addAll("gap-8", "piles");
    grid.getColumnConstraints().addAll(column(HPos.RIGHT), column(HPos.LEFT), last());
    grid.addRow(
        0,
        Nodes.label("till.count.value", "caption"),
        Nodes.label("till.count.how-many", "caption"),
        Nodes.label("till.count.makes", "caption"));
    var piles = model.piles();
    var inputs = piles.stream().map(CountCard::input).toList();
    for (int i = 0; i < piles.size(); i++) {
      grid.addRow(i + 1, value(piles.get(i)), inputs.get(i), makes(piles.get(i)));
      next(inputs, i);
    }
    return grid;
  }

  private static void next(List<TextField> inputs, int index) {
    if (index + 1 < inputs.size()) {
      inputs.get(index).setOnAction(_ -> inputs.get(index + 1).requestFocus());
    }
  }

  private static Node value(Pile pile) {
    return Nodes.fit(Nodes.text(written(pile), "num", "strong"));
  }

  private static String written(Pile pile) {
    boolean cents = pile.value().getAmount().compareTo(BigDecimal.ONE) < 0;
    return cents
        ? Formats.current().money(pile.value())
        : Formats.current().number(pile.value().getAmount());
  }

  private static TextField input(Pile pile) {
    var input = new TextField();
    input.getStyleClass().addAll("money-field", "w-8");
    input.textProperty().bindBidirectional(pile.howMany());
    input.setAccessibleText(Texts.of("till.count.how-many-of", written(pile)));
    input.setTooltip(Nodes.tooltip(Texts.bind("field.till.pile.tooltip")));
    var error = javafx.css.PseudoClass.getPseudoClass("error");
    pile.makes().subscribe(made -> input.pseudoClassStateChanged(error, made.isEmpty()));
    return Help.give("till.pile", input);
  }

  private static Node makes(Pile pile) {
    var makes = Nodes.text(words(pile.makes()), "money");
    pile.makes()
        .subscribe(
            made -> {
              makes.getStyleClass().remove("muted");
              if (made.map(Money::isZero).orElse(false)) {
                makes.getStyleClass().add("muted");
              }
            });
    return makes;
  }

  private static ObservableValue<String> words(ObservableValue<Optional<Money>> amount) {
    return amount.map(
        it -> it.map(Formats.current()::money).orElseGet(() -> Texts.of("till.count.unreadable")));
  }

  private Node total() {
    var value =
        Nodes.fit(
            Nodes.text(
                model.total().map(it -> it.map(Formats.current()::money).orElse("–")),
                "money",
                "strong",
                "t-28"));
    var foot = new HBox(Nodes.label("till.count.total", "muted"), Nodes.spacer(), value);
    foot.getStyleClass().add("card-foot");
    return foot;
  }

  private static ColumnConstraints column(HPos side) {
    var column = new ColumnConstraints();
    column.setHalignment(side);
    return column;
  }

  private static ColumnConstraints last() {
    var column = column(HPos.RIGHT);
    column.setHgrow(Priority.ALWAYS);
    return column;
  }
}
