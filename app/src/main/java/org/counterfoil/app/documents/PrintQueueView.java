package org.counterfoil.app.documents;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.BusyPane;
import org.counterfoil.app.kit.EmptyState;
import org.counterfoil.app.kit.KeyAction;
import org.counterfoil.app.kit.Layers;
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
  private final VBox list = new VBox();
  private final EmptyState empty;
  private final ObservableBooleanValue failed;
  private final ObservableValue<Boolean> seen = Layers.seen(this);
  private List<PaperRow> rows = List.of();

  /// Looks again and again while the page is seen: what waits, and what failed too, is printed in
  /// the background, and nothing tells of it.
  private Optional<Threads.Rounds> watch = Optional.empty();

  PrintQueueView(PrintQueueViewModel model) {
    this.model = model;
    setId("print-queue");
    failed = Bindings.createBooleanBinding(model::anyFailed, model.papers());
    empty = new EmptyState(Feather.PRINTER, "documents.queue.empty", model::documents);
    empty.action().setGraphic(Nodes.icon(Feather.FILE_TEXT));
    var scroll = new Scroller(page());
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    getChildren().add(BusyPane.over(scroll, model.busy()));
    model.papers().subscribe(_ -> changed());
    seen.subscribe(_ -> follow());
  }

  private Node page() {
    var all = Nodes.primary("documents.queue.all-again", Feather.REFRESH_CW, model::allAgain);
    var safe =
        Nodes.banner(
            Tone.INFO,
            Texts.bind("documents.queue.safe"),
            Texts.bind("documents.queue.safe-words"));
    var some = Bindings.createBooleanBinding(() -> !model.papers().get().isEmpty(), model.papers());
    list.getStyleClass().addAll("card", "flush");
    var page =
        new VBox(
            Nodes.row(
                "gap-12",
                Nodes.label("documents.queue.title", "page-title"),
                Nodes.spacer(),
                showWhile(failed, all)),
            showWhile(Bindings.not(some), Nodes.card(empty)),
            showWhile(some, safe),
            showWhile(some, list));
    page.getStyleClass().add("page");
    return page;
  }

  private static Node showWhile(ObservableBooleanValue shown, Node node) {
    node.visibleProperty().bind(shown);
    node.managedProperty().bind(shown);
    return node;
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
      model.lookAgain();
      rows.forEach(PaperRow::grow);
    }
  }

  @Override
  public Parent content() {
    return this;
  }

  @Override
  public StatusKeys keys() {
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
    rows = List.of();
    rebuild();
  }

  /// Where the keyboard is.
  ///
  /// @param row its place, for when the paper is gone
  private record Spot(UUID paper, int row, String button) {}

  /// A paper that stays as it was keeps its row: a question may be open over one of its buttons.
  private void rebuild() {
    var before = spot();
    var now = new ArrayList<PaperRow>();
    for (var paper : model.papers().get()) {
      now.add(
          rows.stream()
              .filter(row -> row.paper().equals(paper))
              .findFirst()
              .orElseGet(() -> new PaperRow(model, paper)));
    }
    rows = List.copyOf(now);
    list.getChildren().setAll(rows);
    before.ifPresent(this::focus);
  }

  private Optional<Spot> spot() {
    return IntStream.range(0, rows.size())
        .boxed()
        .flatMap(
            at ->
                rows
                    .get(at)
                    .focused()
                    .map(button -> new Spot(rows.get(at).paper().job().id(), at, button))
                    .stream())
        .findFirst();
  }

  /// At the same paper, or at the one that has moved up into its place.
  private void focus(Spot spot) {
    if (rows.isEmpty()) {
      empty.action().requestFocus();
      return;
    }
    var row =
        rows.stream()
            .filter(it -> it.paper().job().id().equals(spot.paper()))
            .findFirst()
            .orElseGet(() -> rows.get(Math.min(spot.row(), rows.size() - 1)));
    row.button(spot.button()).requestFocus();
  }
}
