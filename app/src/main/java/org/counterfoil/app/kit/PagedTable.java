package org.counterfoil.app.kit;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A virtual table over a [PagedList] or any other list: rows of one height, columns that share the
/// width. Enter or a double click opens a row.
public final class PagedTable<T> extends TableView<T> {
  /// The scroll bar and the border of the table.
  private static final double BESIDE_COLUMNS = 16;

  private final Consumer<T> onOpen;

  /// @param name key of the accessible name
  public PagedTable(String name, Consumer<T> onOpen) {
    this.onOpen = onOpen;
    getStyleClass().addAll("data-table", "paged-table");
    accessibleTextProperty().bind(Texts.bind(name));
    setPlaceholder(Nodes.label("kit.no-rows", "muted"));
    addEventHandler(KeyEvent.KEY_PRESSED, this::openOnEnter);
    setRowFactory(_ -> row());
    Nodes.onLanguage(this, this::refresh);
  }

  /// Adds a column of text.
  ///
  /// @param head key of the words above it
  /// @param share of the width, all columns together 1
  /// @param styleClasses of the cells: `money`, `num`, `latin`, `muted`
  public PagedTable<T> column(
      String head, double share, Function<T, String> words, String... styleClasses) {
    var column = new TableColumn<T, T>();
    column.textProperty().bind(Texts.bind(head));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(_ -> new WordsCell<>(words, styleClasses));
    column.setSortable(false);
    column.setReorderable(false);
    column.getStyleClass().addAll(styleClasses);
    column.prefWidthProperty().bind(widthProperty().subtract(BESIDE_COLUMNS).multiply(share));
    getColumns().add(column);
    return this;
  }

  /// The chosen row, as it is now: JavaFX keeps the item it found there when the row was chosen,
  /// though the row was read, or another came into its place, since.
  public Optional<T> chosen() {
    int at = getSelectionModel().getSelectedIndex();
    return at >= 0 && at < getItems().size()
        ? Optional.ofNullable(getItems().get(at))
        : Optional.empty();
  }

  private void openOnEnter(KeyEvent pressed) {
    if (pressed.getCode() == KeyCode.ENTER) {
      pressed.consume();
      chosen().ifPresent(onOpen);
    }
  }

  private TableRow<T> row() {
    var row = new TableRow<T>();
    row.setOnMouseClicked(
        click -> {
          if (click.getClickCount() == 2 && !row.isEmpty()) {
            onOpen.accept(row.getItem());
          }
        });
    return row;
  }

  private static final class WordsCell<T> extends TableCell<T, T> {
    private final Function<T, String> words;

    WordsCell(Function<T, String> words, String... styleClasses) {
      this.words = words;
      getStyleClass().addAll(styleClasses);
      if (getStyleClass().contains("latin")) {
        // A leading plus would otherwise end up behind the number in a mirrored window.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
      }
    }

    @Override
    protected void updateItem(T item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? "" : words.apply(item));
    }
  }
}
