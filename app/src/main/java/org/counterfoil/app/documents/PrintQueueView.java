package org.counterfoil.app.documents;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.counterfoil.app.kit.BusyPane;
import org.counterfoil.app.kit.EmptyState;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.KeyAction;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.kit.Scroller;
import org.counterfoil.app.kit.StatusKeys;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Threads;
import org.counterfoil.app.kit.Tone;
import org.kordamp.ikonli.feather.Feather;

/// Papers that wait for the printer, each with what is in the way and what can be done.
final class PrintQueueView extends StackPane implements Screen {
  private static final Duration SOON = Duration.ofSeconds(1);

  private final PrintQueueViewModel model;
  private final VBox page = new VBox();

  private final ObservableValue<Boolean> seen =
      sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false);

  /// Looks again and again while the page is seen: what waits, and what failed too, is printed in
  /// the background, and nothing tells of it.
  private Optional<Threads.Rounds> watch = Optional.empty();

  PrintQueueView(PrintQueueViewModel model) {
    this.model = model;
    setId("print-queue");
    page.getStyleClass().add("page");
    var scroll = new Scroller(page);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    getChildren().add(BusyPane.over(scroll, model.busy()));
    model.papers().subscribe(_ -> changed());
    seen.subscribe(_ -> follow());
  }

  private void changed() {
    rebuild();
    follow();
  }

  private void follow() {
    boolean wanted = seen.getValue() && !model.papers().get().isEmpty();
    if (wanted && watch.isEmpty()) {
      watch =
          Optional.of(Threads.every(SOON, "print-queue", () -> Threads.onScreen(this::lookAgain)));
    } else if (!wanted) {
      watch.ifPresent(it -> Threads.beside("print-queue", it::close));
      watch = Optional.empty();
    }
  }

  private void lookAgain() {
    if (watch.isPresent()) {
      model.refresh();
    }
  }

  @Override
  public Parent content() {
    return this;
  }

  @Override
  public StatusKeys keys() {
    var failed = Bindings.createBooleanBinding(model::anyFailed, model.papers());
    return StatusKeys.of()
        .on(KeyAction.plain(KeyCode.F9), "documents.queue.all-again", failed, model::allAgain)
        .on(KeyCode.F5, "documents.queue.look-again", model::refresh)
        .build();
  }

  @Override
  public void shown() {
    model.refresh();
  }

  @Override
  public void languageChanged() {
    rebuild();
  }

  private void rebuild() {
    var head = new HBox(Nodes.label("documents.queue.title", "page-title"), Nodes.spacer());
    head.getStyleClass().addAll("gap-12", "center-start");
    page.getChildren().setAll(head);
    if (model.papers().get().isEmpty()) {
      var empty = new EmptyState(Feather.PRINTER, "documents.queue.empty", model::documents);
      empty.action().setGraphic(Nodes.icon(Feather.FILE_TEXT));
      page.getChildren().add(Nodes.card(empty));
      return;
    }
    if (model.anyFailed()) {
      head.getChildren()
          .add(Nodes.primary("documents.queue.all-again", Feather.REFRESH_CW, model::allAgain));
    }
    var rows = new VBox();
    rows.getStyleClass().addAll("card", "flush");
    model.papers().get().forEach(paper -> rows.getChildren().add(row(paper)));
    page.getChildren()
        .addAll(
            Nodes.banner(
                Tone.INFO,
                Texts.bind("documents.queue.safe"),
                Texts.bind("documents.queue.safe-words")),
            rows);
  }

  private Node row(Waiting paper) {
    var words =
        Nodes.column(
            "gap-2",
            Nodes.text(DocumentWords.name(paper), "strong", "wrap"),
            Nodes.text(state(paper), "wrap"));
    var age = Formats.current().age(model.age(paper));
    var row =
        new HBox(
            Nodes.iconTile(Feather.PRINTER, paper.failed() ? Tone.DANGER : Tone.NEUTRAL),
            Nodes.grow(words),
            Nodes.pill(paper.failed() ? Tone.DANGER : Tone.NEUTRAL, age));
    row.getStyleClass().add("list-row");
    if (paper.failed()) {
      row.getChildren()
          .add(
              Nodes.secondary(
                  "documents.queue.again", Feather.REFRESH_CW, () -> model.again(paper)));
    }
    row.getChildren()
        .add(Nodes.iconButton("documents.queue.drop", Feather.X, () -> model.drop(paper)));
    return row;
  }

  private static String state(Waiting paper) {
    var trouble = paper.job().trouble();
    if (!paper.failed() || trouble == null) {
      return Texts.of("documents.queue.waits");
    }
    return Texts.of(
        "documents.queue.trouble." + trouble.toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
