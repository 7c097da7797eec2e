package org.counterfoil.app.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.BusyPane;
import org.counterfoil.app.kit.Choice;
import org.counterfoil.app.kit.Field;
import org.counterfoil.app.kit.FileChoice;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.PagedTable;
import org.counterfoil.app.kit.Scroller;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.product.ImportViewModel.State;
import org.counterfoil.core.product.DecimalMark;
import org.counterfoil.core.product.ImportForm;
import org.counterfoil.core.product.ImportForm.Letters;
import org.counterfoil.core.product.ImportProducts.Outcome;
import org.counterfoil.core.product.ImportProducts.Preview;
import org.counterfoil.core.product.ProductColumn;
import org.kordamp.ikonli.feather.Feather;

/// Taking goods over from a file: file, columns, what would happen, and what happened.
final class ImportView extends VBox {
  private static final int SHOWN_ROWS = 5;
  private static final int SHOWN_COLUMNS = 6;
  private static final int CENTS = 2;

  private final ImportViewModel model;
  private final FileChoice files;
  private final VBox steps = new VBox();
  private final Scroller scroll;

  ImportView(ImportViewModel model, FileChoice files, Runnable back) {
    this.model = model;
    this.files = files;
    getStyleClass().add("page");
    steps.getStyleClass().add("gap-16");
    scroll = new Scroller(steps);
    var head =
        Nodes.row(
            "gap-12",
            Nodes.label("product.import", "page-title"),
            Nodes.spacer(),
            Nodes.secondary("product.import.back", Feather.LIST, back));
    getChildren().addAll(head, Nodes.grow(BusyPane.over(scroll, model.job())));
    model.state().subscribe(this::show);
  }

  private void show(State state) {
    var cards = new ArrayList<Node>(List.of(file()));
    switch (state) {
      case State.NoFile() -> {}
      case State.Unreadable(var form) -> {
        cards.add(banner(Tone.DANGER, "product.import.unreadable"));
        form.ifPresent(it -> cards.add(form(it)));
      }
      case State.Chosen(var preview) -> {
        cards.add(form(preview.form()));
        cards.add(columns(preview));
      }
      case State.Checked(var preview, var counts) -> {
        cards.add(form(preview.form()));
        cards.add(columns(preview));
        cards.add(counts(counts, "product.import.would"));
      }
      case State.Taken(var _, var counts) -> {
        cards.add(banner(Tone.SUCCESS, "product.import.taken"));
        cards.add(counts(counts, "product.import.did"));
      }
      case State.Stopped(var preview) -> {
        cards.add(banner(Tone.WARNING, "product.import.stopped"));
        cards.add(form(preview.form()));
        cards.add(columns(preview));
      }
    }
    steps.getChildren().setAll(cards);
    if (state instanceof State.Checked) {
      // What was found out stands below the columns, most often below the window's edge.
      layout();
      scroll.setVvalue(scroll.getVmax());
    }
  }

  private static Node banner(Tone tone, String key) {
    return Nodes.banner(tone, Texts.bind(key), Texts.bind(key + ".words"));
  }

  private Node file() {
    var chosen = model.file().get();
    Runnable choose = this::choose;
    var name = chosen.map(path -> String.valueOf(path.getFileName()));
    var button =
        name.isEmpty()
            ? Nodes.primary("product.import.choose", Feather.FOLDER, choose)
            : Nodes.secondary("product.import.another", Feather.FOLDER, choose);
    button.setId("import-choose");
    var words =
        name.map(it -> Nodes.text(it, "strong", "latin", "wrap"))
            .orElseGet(() -> Nodes.wrapped("product.import.file.how", "muted"));
    return Nodes.card(
        Nodes.label("product.import.file", "section-title"),
        Nodes.row("gap-16", words, Nodes.spacer(), button));
  }

  private void choose() {
    files.file(this, "csv").ifPresent(model::choose);
  }

  /// How the file is written: guessed, and for the user to say where the rows below look wrong.
  private Node form(ImportForm form) {
    var fields = new FlowPane();
    fields.getStyleClass().add("gap-16");
    fields
        .getChildren()
        .addAll(
            field(
                "product.letters",
                List.of(Letters.values()),
                ProductWords::letters,
                form.letters(),
                it -> new ImportForm(it, form.separator(), form.decimal())),
            field(
                "product.separator",
                ImportForm.SEPARATORS,
                ProductWords::separator,
                form.separator(),
                it -> new ImportForm(form.letters(), it, form.decimal())),
            field(
                "product.decimal-mark",
                List.of(DecimalMark.values()),
                ProductWords::decimal,
                form.decimal(),
                it -> new ImportForm(form.letters(), form.separator(), it)));
    return Nodes.card(
        Nodes.label("product.import.form", "section-title"),
        Nodes.wrapped("product.import.form.how", "muted"),
        fields);
  }

  private <T> Field field(
      String id, List<T> values, Function<T, String> words, T value, Function<T, ImportForm> form) {
    var chosen = new SimpleObjectProperty<>(value);
    var box = Choice.of(values, words, chosen);
    box.setOnAction(_ -> model.readAs(form.apply(chosen.get())));
    var field = new Field(id, box);
    field.getStyleClass().add("w-16");
    return field;
  }

  private Node columns(Preview preview) {
    var headings = new ArrayList<>(preview.headings());
    headings.addFirst("");
    var fields = new FlowPane();
    fields.getStyleClass().add("gap-16");
    for (var column : ProductColumn.values()) {
      var box = Choice.of(headings, ImportView::heading, model.column(column));
      box.setOnAction(_ -> model.mapAnew());
      var field = new Field("product." + key(column), box);
      field.getStyleClass().add("w-16");
      fields.getChildren().add(field);
    }
    var check = Nodes.secondary("product.import.check", Feather.SEARCH, model::check);
    check.setId("import-check");
    check.setDisable(!model.mapped());
    var card =
        Nodes.card(
            Nodes.label("product.import.columns", "section-title"),
            Nodes.wrapped("product.import.columns.how", "muted"),
            fields,
            rows(preview, amounts()));
    if (!model.mapped()) {
      card.getChildren().add(Nodes.wrapped("product.import.columns.missing", "text-warning"));
    }
    card.getChildren().add(Nodes.row("gap-12", Nodes.spacer(), check));
    return card;
  }

  private static String heading(String heading) {
    return heading.isEmpty() ? Texts.of("product.import.no-column") : heading;
  }

  private static String key(ProductColumn column) {
    return column.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The headings of columns that hold amounts.
  private List<String> amounts() {
    return List.of(model.column(ProductColumn.PRICE).get(), model.column(ProductColumn.COST).get());
  }

  /// @param amounts the headings of columns that are shown as they are read
  private static Node rows(Preview preview, List<String> amounts) {
    var table = new PagedTable<List<String>>("product.import.preview", _ -> {});
    int columns = Math.min(SHOWN_COLUMNS, preview.headings().size());
    for (int i = 0; i < columns; i++) {
      int at = i;
      table.column(
          "product.import.preview", 1.0 / columns, row -> cell(preview, amounts, row, at), "latin");
      var column = table.getColumns().get(i);
      column.textProperty().unbind();
      column.setText(preview.headings().get(i));
    }
    table.setItems(
        FXCollections.observableArrayList(
            preview.rows().subList(0, Math.min(SHOWN_ROWS, preview.rows().size()))));
    table.getStyleClass().add("five-rows");
    return table;
  }

  private static String cell(Preview preview, List<String> amounts, List<String> row, int at) {
    var written = at < row.size() ? row.get(at) : "";
    var heading = preview.headings().get(at);
    if (written.isBlank() || heading.isEmpty() || !amounts.contains(heading)) {
      return written;
    }
    var read = preview.form().decimal().read(written);
    return read == null
        ? Texts.of("product.import.no-number", written)
        : read.setScale(Math.max(read.scale(), CENTS)).toPlainString();
  }

  private Node counts(Outcome counts, String title) {
    var stats = new FlowPane();
    stats.getStyleClass().add("gap-32");
    stats
        .getChildren()
        .addAll(
            stat("product.import.added", counts.added()),
            stat("product.import.changed", counts.changed()),
            stat("product.import.unchanged", counts.unchanged()),
            stat("product.import.errors", counts.errors()));
    var card = Nodes.card(Nodes.label(title, "section-title"), stats);
    if (counts.errors() > 0) {
      card.getChildren().add(errors());
    }
    if (model.state().get() instanceof State.Checked) {
      var take = Nodes.primary("product.import.take", Feather.DOWNLOAD, model::take);
      take.setId("import-take");
      take.setDisable(counts.added() + counts.changed() == 0);
      card.getChildren().add(Nodes.row("gap-12", Nodes.spacer(), take));
    }
    return card;
  }

  private Node errors() {
    var beside =
        model
            .file()
            .get()
            .map(path -> String.valueOf(ImportViewModel.errorsBeside(path).getFileName()))
            .orElse("");
    return Nodes.column(
        "gap-2",
        Nodes.wrapped("product.import.errors.how", "muted"),
        Nodes.text(beside, "strong", "latin", "wrap"));
  }

  private static Node stat(String name, int number) {
    var stat =
        Nodes.column(
            "gap-2",
            Nodes.fit(Nodes.label(name, "name")),
            Nodes.fit(Nodes.text(Formats.current().count(number), "value", "num")));
    stat.getStyleClass().addAll("stat", "small");
    return stat;
  }
}
