package org.counterfoil.app.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.util.Subscription;
import org.counterfoil.app.kit.Choice;
import org.counterfoil.app.kit.Field;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.PagedTable;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.core.product.ImportProducts.Preview;
import org.counterfoil.core.product.ProductColumn;
import org.kordamp.ikonli.feather.Feather;

/// What the columns of a file mean: guessed, and for the user to say where the headings are not
/// known; with the first rows as they are read. The card follows what is chosen in it and stays in
/// its place, or the arrow keys would lose the field they are in.
final class ImportColumns {
  private static final int SHOWN_ROWS = 5;
  private static final int SHOWN_COLUMNS = 6;
  private static final int CENTS = 2;

  private final ImportViewModel model;
  private final Preview preview;
  private final Node card;
  private Subscription amounts = Subscription.EMPTY;

  ImportColumns(ImportViewModel model, Preview preview) {
    this.model = model;
    this.preview = preview;
    card = build();
  }

  Preview preview() {
    return preview;
  }

  Node card() {
    return card;
  }

  /// Follows the columns no longer, when another card has taken its place.
  void letGo() {
    amounts.unsubscribe();
  }

  private Node build() {
    var check = Nodes.secondary("product.import.check", Feather.SEARCH, model::check);
    check.setId("import-check");
    var mapped = mapped();
    check.disableProperty().bind(mapped.not().or(model.reading()));
    var missing = Nodes.wrapped("product.import.columns.missing", "text-warning");
    missing.visibleProperty().bind(mapped.not());
    missing.managedProperty().bind(missing.visibleProperty());
    return Nodes.card(
        Nodes.label("product.import.columns", "section-title"),
        Nodes.wrapped("product.import.columns.how", "muted"),
        fields(),
        rows(),
        missing,
        Nodes.row("gap-12", Nodes.spacer(), check));
  }

  private BooleanBinding mapped() {
    return Bindings.createBooleanBinding(model::mapped, model.column(ProductColumn.SKU));
  }

  private Node fields() {
    var headings = new ArrayList<>(preview.headings());
    headings.addFirst("");
    var fields = new FlowPane();
    fields.getStyleClass().add("gap-16");
    for (var column : ProductColumn.values()) {
      var box = Choice.of(headings, ImportColumns::heading, model.column(column));
      box.setOnAction(_ -> model.mapAnew());
      var field = new Field("product." + key(column), box);
      field.getStyleClass().add("w-16");
      fields.getChildren().add(field);
    }
    return fields;
  }

  private static String heading(String heading) {
    return heading.isEmpty() ? Texts.of("product.import.no-column") : heading;
  }

  private static String key(ProductColumn column) {
    return column.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Node rows() {
    var table = new PagedTable<List<String>>("product.import.preview", _ -> {});
    int columns = Math.min(SHOWN_COLUMNS, preview.headings().size());
    for (int i = 0; i < columns; i++) {
      int at = i;
      table.column("product.import.preview", 1.0 / columns, row -> cell(row, at), "latin");
      var column = table.getColumns().get(i);
      column.textProperty().unbind();
      column.setText(preview.headings().get(i));
    }
    table.setItems(
        FXCollections.observableArrayList(
            preview.rows().subList(0, Math.min(SHOWN_ROWS, preview.rows().size()))));
    table.getStyleClass().add("five-rows");
    amounts =
        Subscription.combine(
            model.column(ProductColumn.PRICE).subscribe(_ -> table.refresh()),
            model.column(ProductColumn.COST).subscribe(_ -> table.refresh()));
    return table;
  }

  /// An amount is shown as it is read, anything else as it is written.
  private String cell(List<String> row, int at) {
    var written = at < row.size() ? row.get(at) : "";
    if (written.isBlank() || !holdsAmounts(preview.headings().get(at))) {
      return written;
    }
    var read = preview.form().decimal().read(written);
    return read == null
        ? Texts.of("product.import.no-number", written)
        : read.setScale(Math.max(read.scale(), CENTS)).toPlainString();
  }

  private boolean holdsAmounts(String heading) {
    return !heading.isEmpty()
        && (heading.equals(model.column(ProductColumn.PRICE).get())
            || heading.equals(model.column(ProductColumn.COST).get()));
  }
}
