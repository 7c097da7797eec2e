package org.counterfoil.app.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.counterfoil.app.documents.DocumentsViewModel.Row;
import org.counterfoil.app.kit.EmptyState;
import org.counterfoil.app.kit.Field;
import org.counterfoil.app.kit.FileChoice;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.PaperView;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.kit.StatusKeys;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Threads;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.core.sale.SaleId;
import org.counterfoil.core.sale.SaleQueries.DocumentLine;
import org.counterfoil.core.sale.SaleQueries.Head;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Documents of a day on one side, the chosen one as paper on the other.
final class DocumentsView extends HBox implements Screen {
  /// More documents than a shop makes between two looks at the list.
  private static final int NEWER_AT_ONCE = 100;

  private final DocumentsViewModel model;
  private final FileChoice files;
  private final ListView<DocumentLine> list = new ListView<>();
  private final VBox side = new VBox();

  /// The document asked for last: asking twice would take a reason that is being typed away.
  private @Nullable SaleId asked;

  /// Whether the chosen row has not been read yet.
  private boolean awaited;

  private boolean marking;

  DocumentsView(DocumentsViewModel model, FileChoice files) {
    this.model = model;
    this.files = files;
    setId("documents");
    getStyleClass().addAll("page-columns");
    list.setItems(model.lines());
    list.getStyleClass().add("document-list");
    list.setCellFactory(_ -> new DocumentCell(model.zone()));
    list.accessibleTextProperty().bind(Texts.bind("documents.list"));
    var empty = new EmptyState(Feather.FILE_TEXT, "documents.empty", model::sell);
    empty.action().setGraphic(Nodes.icon(Feather.SHOPPING_CART));
    list.setPlaceholder(empty);
    list.getSelectionModel().selectedIndexProperty().subscribe(_ -> openChosen());
    // Afterwards, when the list has moved its marks for the change itself.
    model
        .lines()
        .addListener((ListChangeListener<DocumentLine>) _ -> Threads.onScreen(this::linesCame));
    side.getStyleClass().addAll("card", "flush");
    var left = new VBox(head(), Nodes.grow(list));
    left.getStyleClass().addAll("card", "flush");
    left.setPrefWidth(0);
    side.setPrefWidth(0);
    getChildren().addAll(Nodes.grow(left), Nodes.grow(side));
    model.row().subscribe(found -> found.ifPresent(this::mark));
    model.detail().subscribe(_ -> rebuild());
    model.voids().sale().subscribe(this::rebuild);
  }

  private void openChosen() {
    int at = list.getSelectionModel().getSelectedIndex();
    if (marking || at < 0 || at >= list.getItems().size()) {
      return;
    }
    var line = list.getItems().get(at);
    awaited = line.number().isEmpty();
    if (!awaited && !line.id().equals(asked)) {
      asked = line.id();
      model.open(line.id());
    }
  }

  /// Marks the row of what was opened by its number. The row may not have been read, and newer
  /// documents may have moved it: only the mark is set here, [#linesCame] sets it right.
  private void mark(Row row) {
    asked = row.id();
    marking = true;
    list.getSelectionModel().clearAndSelect(row.index());
    marking = false;
    awaited = false;
    list.scrollTo(row.index());
  }

  /// A row chosen before it was read is opened when it has come; a document that is open keeps its
  /// row marked, however many newer ones push it down.
  private void linesCame() {
    if (awaited) {
      openChosen();
      return;
    }
    int at = list.getSelectionModel().getSelectedIndex();
    if (asked == null || at < 0) {
      return;
    }
    for (int i = at; i < Math.min(at + NEWER_AT_ONCE, model.lines().size()); i++) {
      if (model.lines().loaded(i) && model.lines().get(i).id().equals(asked)) {
        list.getSelectionModel().select(i);
        return;
      }
    }
  }

  DocumentsViewModel model() {
    return model;
  }

  @Override
  public Parent content() {
    return this;
  }

  @Override
  public StatusKeys keys() {
    var chosen =
        Bindings.createBooleanBinding(() -> model.atHand().get().isPresent(), model.atHand());
    return StatusKeys.of()
        .on(ctrl(KeyCode.P), "documents.print-again", chosen, model::printAgain)
        .on(ctrl(KeyCode.S), "documents.save", chosen, this::save)
        .build();
  }

  private static KeyCombination ctrl(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.CONTROL_DOWN);
  }

  @Override
  public Node firstFocus() {
    return list;
  }

  @Override
  public void shown() {
    model.shown();
  }

  @Override
  public boolean stepBack() {
    if (model.voids().sale().get().isPresent()) {
      model.voids().end();
      return true;
    }
    if (model.detail().get().isPresent()) {
      asked = null;
      list.getSelectionModel().clearSelection();
      model.close();
      return true;
    }
    return false;
  }

  @Override
  public void languageChanged() {
    list.refresh();
    rebuild();
  }

  private Node head() {
    var title =
        Nodes.text(
            Bindings.createStringBinding(
                () ->
                    model.day().get().equals(model.today())
                        ? Texts.of("documents.today")
                        : Formats.current().date(model.day().get()),
                model.day(),
                Texts.language()),
            "page-title");
    var count =
        Nodes.pill(Tone.NEUTRAL, model.count().map(it -> Formats.current().count(it.intValue())));
    var later = Nodes.iconButton("documents.later", Feather.CHEVRON_RIGHT, () -> model.moveDay(1));
    later.disableProperty().bind(model.day().map(day -> !day.isBefore(model.today())));
    var head =
        new HBox(
            Nodes.fit(title),
            count,
            Nodes.spacer(),
            Nodes.iconButton("documents.earlier", Feather.CHEVRON_LEFT, () -> model.moveDay(-1)),
            later);
    head.getStyleClass().add("card-head");
    return head;
  }

  private void rebuild() {
    side.getChildren().setAll(model.detail().get().map(this::detail).orElseGet(this::nothing));
  }

  private List<Node> nothing() {
    var words =
        Nodes.column(
            "gap-12",
            Nodes.iconTile(Feather.FILE_TEXT, Tone.INFO, "large"),
            Nodes.wrapped("documents.choose", "muted"));
    words.getStyleClass().add("empty-state");
    var nodes = new ArrayList<Node>();
    nodes.add(Nodes.grow(words));
    return nodes;
  }

  private List<Node> detail(Detail detail) {
    var number = Nodes.fit(Nodes.text(detail.head().number(), "card-title", "latin"));
    number.setId("documents-number");
    var head =
        new HBox(
            number,
            Nodes.pill(
                DocumentWords.tone(detail.head().kind()), DocumentWords.kind(detail.head().kind())),
            Nodes.spacer());
    head.getStyleClass().add("card-head");
    if (!detail.reversal().isEmpty()) {
      head.getChildren()
          .add(Nodes.pill(Tone.WARNING, Texts.of("documents.taken-back", detail.reversal())));
    }
    var paper = new PaperView("documents.paper");
    paper.show(detail.paper());
    var parts = new ArrayList<Node>();
    parts.add(head);
    parts.add(Nodes.grow(paper));
    parts.add(model.voids().sale().get().map(this::voiding).orElseGet(() -> actions(detail)));
    return parts;
  }

  private Node actions(Detail detail) {
    var actions =
        new FlowPane(
            Nodes.primary("documents.print-again", Feather.PRINTER, model::printAgain),
            Nodes.secondary("documents.save", Feather.DOWNLOAD, this::save));
    actions.getStyleClass().addAll("card-foot", "gap-12");
    if (model.mayVoid()) {
      actions
          .getChildren()
          .add(Nodes.danger("documents.void.begin", Feather.SLASH, model::beginVoid));
    }
    actions
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !model.atHand().get().equals(Optional.of(detail)), model.atHand()));
    return actions;
  }

  private Node voiding(Head sale) {
    var voids = model.voids();
    var title = Nodes.text(Texts.of("documents.void.ask", sale.number()), "section-title", "wrap");
    var reason = Field.text("documents.reason", voids.reason());
    reason.error().bind(voids.reasonError());
    var input = (TextField) reason.input();
    input.setOnAction(_ -> voids.confirm());
    var buttons =
        new FlowPane(
            Nodes.danger("documents.void.yes", Feather.SLASH, voids::confirm),
            Nodes.secondary("documents.void.no", Feather.ARROW_LEFT, voids::end));
    buttons.getStyleClass().add("gap-12");
    var foot = new BorderPane(Nodes.column("gap-12", title, reason, buttons));
    foot.getStyleClass().add("card-foot");
    Threads.onScreen(input::requestFocus);
    return foot;
  }

  private void save() {
    model.atHand().get().map(Detail::head).ifPresent(this::save);
  }

  private void save(Head document) {
    files
        .save(this, DocumentsViewModel.fileName(document))
        .ifPresent(file -> model.save(document, file));
  }
}
