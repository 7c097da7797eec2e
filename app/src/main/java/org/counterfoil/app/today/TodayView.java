package org.counterfoil.app.today;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.kit.Scroller;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.kordamp.ikonli.feather.Feather;

/// Figures on top, what to do next in the middle, the places most wanted below.
final class TodayView extends Scroller implements Screen {
  private static final int QUICK_COLUMNS = 3;

  private final TodayViewModel model;
  private final VBox page = new VBox();

  TodayView(TodayViewModel model) {
    this.model = model;
    setId("today");
    page.getStyleClass().add("page");
    setContent(page);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    model.facts().subscribe(this::rebuild);
  }

  @Override
  public Parent content() {
    return this;
  }

  @Override
  public Node firstFocus() {
    var button = page.lookup(".button");
    return button == null ? this : button;
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
    model.facts().get().ifPresent(now -> page.getChildren().setAll(parts(now)));
  }

  private List<Node> parts(Facts now) {
    var date = now.here().dateOf(model.now());
    var head =
        Nodes.column(
            "gap-2",
            Nodes.text(Texts.of(model.greeting(now), model.userName()), "page-title"),
            Nodes.row(
                "gap-8",
                Nodes.text(Formats.current().dateInFull(date), "muted"),
                Nodes.text("·", "muted"),
                Nodes.text(now.here().shop().name(), "muted")));
    return List.of(
        head,
        columns(stats(now)),
        columns(middle(now)),
        Nodes.label("today.quick", "section-title"),
        quick());
  }

  private static Node columns(List<Node> nodes) {
    var grid = grid(nodes.size());
    grid.getStyleClass().add("gap-16");
    grid.addRow(0, nodes.toArray(Node[]::new));
    return grid;
  }

  /// Columns of one width. A row is then only as high as its words need at that width.
  private static GridPane grid(int columns) {
    var grid = new GridPane();
    for (int i = 0; i < columns; i++) {
      var column = new ColumnConstraints();
      column.setPercentWidth(100.0 / columns);
      grid.getColumnConstraints().add(column);
    }
    return grid;
  }

  private List<Node> stats(Facts now) {
    var currency = now.here().business().currency().getCode();
    var stats = new ArrayList<Node>();
    stats.add(stat(Texts.of("today.stat.till"), till(now), since(now)));
    stats.add(
        stat(
            Texts.of("today.stat.sales"),
            Formats.current().count(now.sales()),
            Texts.of("today.stat.this-till")));
    if (model.seesSums()) {
      stats.add(
          stat(
              Texts.of("today.stat.total", currency),
              Formats.current().money(now.total()),
              Texts.of("today.stat.after-returns")));
    }
    stats.add(
        stat(
            Texts.of("today.stat.backup"),
            backup(now),
            Texts.of(
                now.lastBackup().isPresent()
                    ? "today.stat.backup-why"
                    : "today.stat.backup-none")));
    return stats;
  }

  private static String till(Facts now) {
    return Texts.of(now.session().isPresent() ? "today.till.open" : "today.till.closed");
  }

  private static String since(Facts now) {
    return now.session()
        .map(it -> LocalTime.ofInstant(it.openedAt(), now.zone()))
        .map(time -> Texts.of("today.till.since", Formats.current().time(time)))
        .orElseGet(() -> Texts.of("today.till.not-yet"));
  }

  private String backup(Facts now) {
    return now.lastBackup()
        .map(at -> Formats.current().age(Duration.between(at, model.now())))
        .orElseGet(() -> Texts.of("today.stat.never"));
  }

  private static Node stat(String name, String value, String caption) {
    var stat =
        Nodes.column(
            "gap-4",
            Nodes.text(name, "name", "wrap"),
            Nodes.text(value, "value"),
            Nodes.text(caption, "caption", "wrap"));
    stat.getStyleClass().addAll("card", "tight", "stat");
    return stat;
  }

  private List<Node> middle(Facts now) {
    var tasks = Nodes.card();
    tasks.getStyleClass().add("flush");
    tasks.getChildren().add(cardHead("today.tasks"));
    var all = model.tasks(now);
    if (all.isEmpty()) {
      tasks.getChildren().add(plain("today.tasks.none"));
    }
    for (var task : all) {
      tasks.getChildren().add(row(task, task.equals(all.getFirst())));
    }
    var nodes = new ArrayList<Node>(List.of(tasks));
    if (model.seesSums()) {
      nodes.add(tenders(now));
    }
    return nodes;
  }

  private static Node cardHead(String key) {
    var head = new HBox(Nodes.label(key, "card-title"));
    head.getStyleClass().add("card-head");
    return head;
  }

  private static Node plain(String key) {
    var row = new HBox(Nodes.grow(Nodes.wrapped(key, "muted")));
    row.getStyleClass().addAll("list-row", "last");
    return row;
  }

  private Node row(Task task, boolean first) {
    var title =
        task.number() > 0
            ? Texts.count(task.key() + ".title", task.number())
            : Texts.of(task.key() + ".title");
    var words =
        Nodes.column(
            "gap-2",
            Nodes.text(title, "strong", "wrap"),
            Nodes.wrapped(task.key() + ".words", "caption"));
    Runnable go = () -> model.go(task.place());
    var button =
        first
            ? Nodes.primary(task.key() + ".action", Feather.ARROW_RIGHT, go)
            : Nodes.secondary(task.key() + ".action", Feather.ARROW_RIGHT, go);
    var row = new HBox(Nodes.iconTile(task.icon(), task.tone()), Nodes.grow(words), button);
    row.getStyleClass().add("list-row");
    return row;
  }

  private static Node tenders(Facts now) {
    var card = Nodes.card();
    card.getStyleClass().add("flush");
    card.getChildren().add(cardHead("today.tenders"));
    if (now.tenders().isEmpty()) {
      card.getChildren().add(plain("today.tenders.none"));
    }
    for (var line : now.tenders()) {
      var name =
          Texts.of(
              "today.tender."
                  + line.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
                  + ".name");
      var amount = Nodes.text(Formats.current().moneyWithCode(line.money()), "money", "strong");
      var row = new HBox(Nodes.text(name, "wrap"), Nodes.spacer(), Nodes.fit(amount));
      row.getStyleClass().add("list-row");
      card.getChildren().add(row);
    }
    if (now.waiting() > 0) {
      var waiting = Texts.count("today.waiting", now.waiting());
      var row = new HBox(Nodes.pill(Tone.NEUTRAL, waiting));
      row.getStyleClass().addAll("list-row", "last");
      card.getChildren().add(row);
    }
    return card;
  }

  private Node quick() {
    var grid = grid(QUICK_COLUMNS);
    grid.getStyleClass().add("gap-12");
    var all = model.quick();
    for (int i = 0; i < all.size(); i++) {
      grid.add(card(all.get(i)), i % QUICK_COLUMNS, i / QUICK_COLUMNS);
    }
    return grid;
  }

  private Node card(TodayViewModel.Quick quick) {
    var button = new Button();
    button.textProperty().bind(Texts.bind(quick.key()));
    button.setGraphic(Nodes.iconTile(quick.icon(), Tone.INFO));
    button.getStyleClass().addAll("quick-card", "medium", "fill");
    button.setOnAction(_ -> model.go(quick.place()));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setWrapText(true);
    return button;
  }
}
