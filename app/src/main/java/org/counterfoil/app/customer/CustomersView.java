package org.counterfoil.app.customer;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.counterfoil.app.customer.CustomersViewModel.Shown;
import org.counterfoil.app.kit.EmptyState;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.PagedTable;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.kit.SearchField;
import org.counterfoil.app.kit.StatusKeys;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.core.customer.CustomerId;
import org.counterfoil.core.customer.CustomerQueries.Line;
import org.kordamp.ikonli.feather.Feather;

/// All customers, found as one types.
final class CustomersView extends VBox implements Screen {
  /// What the page can lead to.
  ///
  /// @param create opens the form, beginning with what was searched; empty where the role forbids
  record Ways(Consumer<CustomerId> open, Optional<Consumer<String>> create) {}

  private final CustomersViewModel model;
  private final Ways ways;
  private final SearchField search;
  private final PagedTable<Line> table;

  CustomersView(CustomersViewModel model, String country, Ways ways) {
    this.model = model;
    this.ways = ways;
    getStyleClass().add("page");
    search = new SearchField("customer.search", model::search);
    search.setId("customer-search");
    search.addEventHandler(KeyEvent.KEY_PRESSED, this::down);
    table = table(country);
    table.itemsProperty().bind(model.rows());
    getChildren().addAll(head(), Nodes.grow(body()));
  }

  private Node head() {
    var count =
        Nodes.text(
            Bindings.createStringBinding(
                () -> Texts.count("customer.count", model.count().get()),
                model.count(),
                Texts.language()),
            "muted");
    var head =
        Nodes.row(
            "gap-12",
            Nodes.fit(Nodes.label("customer.title", "page-title")),
            Nodes.fit(count),
            Nodes.spacer(),
            search);
    search.getStyleClass().add("head-search");
    ways.create()
        .ifPresent(
            create ->
                head.getChildren()
                    .add(
                        Nodes.primary("customer.new", Feather.USER_PLUS, () -> create.accept(""))));
    return head;
  }

  private Node body() {
    var card = Nodes.card(Nodes.grow(table));
    card.getStyleClass().add("flush");
    var nobody = new EmptyState(Feather.USERS, "customer.empty", this::create);
    var notFound = new EmptyState(Feather.SEARCH, "customer.not-found", this::create);
    showWhile(card, Shown.LIST);
    showWhile(nobody, Shown.NOBODY);
    showWhile(notFound, Shown.NOT_FOUND);
    nobody.action().setVisible(ways.create().isPresent());
    notFound.action().setVisible(ways.create().isPresent());
    return new StackPane(card, nobody, notFound);
  }

  private void showWhile(Node node, Shown what) {
    node.visibleProperty().bind(model.shown().isEqualTo(what));
  }

  private PagedTable<Line> table(String country) {
    return new PagedTable<Line>("customer.title", line -> model.toOpen(line).ifPresent(ways.open()))
        .column("customer.column.number", 0.18, Line::number, "latin", "num", "muted")
        .column("customer.column.name", 0.34, Line::name, "medium")
        .column(
            "customer.column.phone",
            0.2,
            line -> CustomerWords.phone(line.phone(), country),
            "latin",
            "num")
        .column("customer.column.email", 0.28, line -> CustomerWords.plain(line.email()), "latin");
  }

  private void create() {
    ways.create().ifPresent(create -> create.accept(model.typed()));
  }

  private void down(KeyEvent pressed) {
    if (pressed.getCode() == KeyCode.DOWN && !table.getItems().isEmpty()) {
      pressed.consume();
      table.getSelectionModel().selectFirst();
      table.requestFocus();
    }
  }

  @Override
  public Parent content() {
    return this;
  }

  @Override
  public StatusKeys keys() {
    return ways.create().isPresent()
        ? StatusKeys.of().on(KeyCode.F2, "customer.new", this::create).build()
        : StatusKeys.NONE;
  }

  @Override
  public Node firstFocus() {
    return search;
  }

  @Override
  public void shown() {
    model.refresh();
  }
}
