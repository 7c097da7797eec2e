package org.counterfoil.app.till;

import java.time.LocalTime;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.PaperView;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.money.Amounts;
import org.counterfoil.core.till.CashKind;
import org.kordamp.ikonli.feather.Feather;

/// The open till: what went through it, for who may see that, and cash in and out. It follows the
/// day; the card a movement is keyed in stays in its place meanwhile, or the cursor would be lost.
final class DayPage {
  private final TillViewModel model;
  private final VBox left = column();
  private final VBox movements = new VBox();
  private final VBox right = column();
  private final HBox body = new HBox(left, right);
  private final HBox report = Nodes.row("gap-12");

  /// @param model of a till that is open
  DayPage(TillViewModel model) {
    this.model = model;
    body.getStyleClass().add("wizard-body");
    if (model.may(Permission.MOVE_CASH)) {
      right.getChildren().add(new CashCard(model.cash()));
    }
    right.getChildren().add(movements);
  }

  /// One of two columns of the same width.
  private static VBox column() {
    var column = Nodes.column("gap-16");
    column.setPrefWidth(0);
    HBox.setHgrow(column, Priority.ALWAYS);
    return column;
  }

  /// The same nodes for as long as the page is there.
  Node body() {
    return body;
  }

  /// Shows how the day stands, or its report beside it where one was asked for.
  void show(Day day) {
    left.getChildren().setAll(session(day), figures(day));
    movements.getChildren().setAll(movements(day));
    boolean reporting = model.paper().get().isPresent();
    var beside = reporting ? Nodes.grow(paper()) : right;
    if (reporting || !body.getChildren().contains(right)) {
      body.getChildren().setAll(left, beside);
    }
    if (model.may(Permission.SEE_EXPECTED_CASH)) {
      report.getChildren().setAll(reportButtons(reporting));
    }
  }

  private PaperView paper() {
    var view = new PaperView("till.report.preview");
    view.setPrefWidth(0);
    model.paper().get().ifPresent(view::show);
    return view;
  }

  private static VBox session(Day day) {
    var since = LocalTime.ofInstant(day.session().openedAt(), day.zone());
    return Nodes.card(
        Nodes.row(
            "gap-12",
            Nodes.iconTile(Feather.INBOX, Tone.SUCCESS),
            Nodes.grow(
                Nodes.column(
                    "gap-2",
                    Nodes.text(
                        Texts.of("till.day.open-since", Formats.current().time(since)),
                        "section-title"),
                    Nodes.text(Texts.of("till.day.opened-by", day.openedBy()), "caption"))),
            Nodes.fit(Nodes.text(day.session().number(), "caption", "latin"))),
        Parts.line(Texts.of("till.day.float"), Parts.money(day.session().startingFloat())));
  }

  private Node figures(Day day) {
    if (!model.may(Permission.SEE_EXPECTED_CASH)) {
      return Nodes.banner(
          Tone.INFO, Texts.bind("till.blind.title"), Texts.bind("till.blind.words"));
    }
    var card = Nodes.card(Nodes.label("till.day.so-far", "card-title"));
    if (day.kinds().isEmpty()) {
      card.getChildren().add(Nodes.wrapped("till.day.nothing", "muted"));
    }
    for (var kind : day.kinds()) {
      card.getChildren()
          .add(
              Parts.line(
                  Texts.of(
                      "till.day.kind." + kind.kind().toLowerCase(java.util.Locale.ROOT),
                      kind.count()),
                  Parts.money(Amounts.of(day.session().currency(), kind.total()))));
    }
    var expected = new VBox(Nodes.label("till.day.expected", "section-title"));
    for (var line : day.expected().lines()) {
      expected
          .getChildren()
          .add(Parts.line(Parts.tender(line.tender()), Parts.money(line.amount())));
    }
    card.getChildren().add(expected);
    return card;
  }

  private static Node movements(Day day) {
    var card = Nodes.card(Nodes.label("till.day.movements", "card-title"));
    if (day.cash().isEmpty()) {
      card.getChildren().add(Nodes.wrapped("till.day.no-movements", "muted"));
    }
    for (var cash : day.cash().reversed()) {
      var words =
          Nodes.column(
              "gap-2",
              Nodes.text(cash.reason(), "wrap"),
              Nodes.text(
                  Texts.of("till.cash.kind." + Parts.key(cash.kind()))
                      + " · "
                      + Formats.current().time(LocalTime.ofInstant(cash.at(), day.zone())),
                  "caption"));
      var amount = cash.kind() == CashKind.IN ? cash.money() : cash.money().negated();
      var row = new HBox(Nodes.grow(words), Nodes.fit(Nodes.text(Parts.money(amount), "money")));
      row.getStyleClass().addAll("list-row", "plain");
      card.getChildren().add(row);
    }
    return card;
  }

  private List<Node> reportButtons(boolean reporting) {
    return reporting
        ? List.of(
            Nodes.secondary("till.report.hide", Feather.X, model::hideReport),
            Nodes.secondary("till.report.print", Feather.PRINTER, model::print))
        : List.of(Nodes.secondary("till.report.x", Feather.FILE_TEXT, model::showReport));
  }

  Node foot() {
    var foot = Parts.foot(report, Nodes.spacer());
    if (model.may(Permission.CLOSE_TILL)) {
      foot.getChildren()
          .addAll(
              Nodes.primary("till.close.begin", Feather.ARCHIVE, model::beginCount),
              Parts.keyCap("F9"));
    }
    return foot;
  }
}
