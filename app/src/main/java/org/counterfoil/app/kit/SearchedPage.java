package org.counterfoil.app.kit;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.SearchedList.Shown;
import org.kordamp.ikonli.feather.Feather;

/// The page of a [SearchedList]: title, count and search above the table, and what to do where
/// there is nothing to show.
///
/// Words: `<key>.title`, `<key>.count` counted, `<key>.search` with its [Help], and the
/// [EmptyState]s `<key>.empty` and `<key>.not-found`.
public final class SearchedPage<T> extends VBox {
  private final SearchedList<T> list;
  private final PagedTable<T> table;
  private final SearchField search;
  private final HBox head;

  /// @param icon of a list that has nothing yet
  /// @param create makes a new one, beginning with what is searched for; empty where the role
  ///   forbids
  public SearchedPage(
      String key,
      SearchedList<T> list,
      PagedTable<T> table,
      Feather icon,
      Optional<Runnable> create) {
    this.list = list;
    this.table = table;
    getStyleClass().add("page");
    search = new SearchField(key + ".search", list::search);
    search.setId(key + "-search");
    search.getStyleClass().add("head-search");
    search.addEventHandler(KeyEvent.KEY_PRESSED, this::down);
    table.itemsProperty().bind(list.rows());
    head =
        Nodes.row(
            "gap-12",
            Nodes.fit(Nodes.label(key + ".title", "page-title")),
            Nodes.fit(count(key)),
            Nodes.spacer(),
            search);
    getChildren().addAll(head, Nodes.grow(body(key, icon, create)));
  }

  /// Adds a button at the end of the head.
  public void add(Node button) {
    head.getChildren().add(button);
  }

  /// Where the focus goes first.
  public SearchField search() {
    return search;
  }

  /// Searches for something that was not typed, such as a scanned code.
  public void find(String text) {
    search.setText(text);
    list.search(text);
  }

  private Label count(String key) {
    return Nodes.text(
        Bindings.createStringBinding(
            () -> Texts.count(key + ".count", list.count().get()), list.count(), Texts.language()),
        "muted");
  }

  private Node body(String key, Feather icon, Optional<Runnable> create) {
    var card = Nodes.card(Nodes.grow(table));
    card.getStyleClass().add("flush");
    showWhile(card, Shown.LIST);
    return new StackPane(
        card,
        showWhile(empty(icon, key + ".empty", create), Shown.NONE),
        showWhile(empty(Feather.SEARCH, key + ".not-found", create), Shown.NOT_FOUND));
  }

  private static Node empty(Feather icon, String key, Optional<Runnable> create) {
    var empty = new EmptyState(icon, key, () -> create.ifPresent(Runnable::run));
    empty.action().setVisible(create.isPresent());
    return empty;
  }

  private Node showWhile(Node node, Shown what) {
    node.visibleProperty().bind(list.shown().isEqualTo(what));
    return node;
  }

  private void down(KeyEvent pressed) {
    if (pressed.getCode() == KeyCode.DOWN && !table.getItems().isEmpty()) {
      pressed.consume();
      table.getSelectionModel().selectFirst();
      table.requestFocus();
    }
  }
}
