package org.counterfoil.app.till;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.Field;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.PaperView;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.core.till.TenderKind;
import org.joda.money.Money;
import org.kordamp.ikonli.feather.Feather;

/// The three steps of closing: count, compare, the Z report.
final class ClosePages {
  private final TillViewModel model;

  ClosePages(TillViewModel model) {
    this.model = model;
  }

  /// The count itself, with what is not counted by hand beside it.
  Node count(Day day) {
    var columns = new HBox();
    columns.getStyleClass().add("wizard-body");
    for (var count : model.closing().counts()) {
      var title = Texts.of("till.count.cash", count.currency().getCode());
      var card = new CountCard(count, title, "till.cash-sum");
      columns.getChildren().add(Nodes.grow(card));
    }
    var side = Nodes.column("gap-16", notByHand(day), blind(), before(day));
    side.getStyleClass().add("w-20");
    columns.getChildren().add(side);
    return columns;
  }

  private static Node notByHand(Day day) {
    var card = Nodes.card(Nodes.label("till.count.not-by-hand", "card-title"));
    card.getStyleClass().add("tight");
    if (day.otherTenders().isEmpty()) {
      card.getChildren().add(Nodes.wrapped("till.count.only-cash", "muted"));
    }
    for (var tender : day.otherTenders()) {
      card.getChildren()
          .add(
              Nodes.row(
                  "gap-8",
                  Nodes.icon(Feather.CHECK_CIRCLE, "success"),
                  Nodes.text(Parts.tender(tender), "wrap")));
    }
    return card;
  }

  private static Node check(String words, int left) {
    var icon =
        left == 0
            ? Nodes.icon(Feather.CHECK_CIRCLE, "success")
            : Nodes.icon(Feather.INFO, "warning");
    return Nodes.row(
        "gap-8",
        icon,
        Nodes.text(words, "wrap"),
        Nodes.spacer(),
        Nodes.fit(Nodes.text(Formats.current().count(left), "caption")));
  }

  private static Node blind() {
    return Nodes.banner(Tone.INFO, Texts.bind("till.blind.title"), Texts.bind("till.blind.rule"));
  }

  private static Node before(Day day) {
    var card =
        Nodes.card(
            Nodes.label("till.before.title", "card-title"),
            check(Texts.of("till.before.held"), day.held()),
            check(Texts.of("till.before.papers"), day.waiting()));
    card.getStyleClass().add("tight");
    return card;
  }

  Node countFoot() {
    var closing = model.closing();
    var message = Nodes.text(closing.message(), "text-danger", "wrap");
    var foot =
        Parts.foot(
            Nodes.secondary("till.count.leave", Feather.ARROW_LEFT, model::stepBack),
            Nodes.fit(Nodes.label("till.count.saved", "caption")),
            Nodes.grow(message),
            Nodes.spacer());
    foot.getChildren()
        .addAll(
            Nodes.primary("till.count.hand-in", Feather.CHECK, model::handIn), Parts.keyCap("F9"));
    return foot;
  }

  /// What was counted against what should be there.
  Node compare() {
    var closing = model.closing();
    var table = new VBox();
    table.getStyleClass().addAll("card", "flush");
    closing.rows().subscribe(rows -> table.getChildren().setAll(lines(closing)));
    var note = Field.text("till.close-note", closing.note());
    var side = Nodes.column("gap-16", verdict(closing), Nodes.card(note));
    side.getStyleClass().add("w-20");
    var columns = new HBox(Nodes.grow(table), side);
    columns.getStyleClass().add("wizard-body");
    return columns;
  }

  private static List<Node> lines(CloseViewModel closing) {
    var lines = new ArrayList<Node>();
    lines.add(
        line(
            "head",
            Nodes.label("till.compare.tender"),
            Nodes.label("till.compare.expected", "money"),
            Nodes.label("till.compare.counted", "money"),
            Nodes.label("till.compare.difference", "money")));
    for (var row : closing.rows().get()) {
      var difference = Nodes.text(figure(row.difference()), "money", "strong");
      if (!row.difference().isZero()) {
        difference.getStyleClass().add("text-danger");
      }
      lines.add(
          line(
              row.tender() == TenderKind.CASH ? "next" : "plain",
              Nodes.text(name(row)),
              Nodes.text(figure(row.expected()), "money"),
              Nodes.text(figure(row.counted()), "money"),
              difference));
    }
    return lines;
  }

  private static String name(CloseViewModel.Row row) {
    return Parts.tender(row.tender()) + " " + row.expected().getCurrencyUnit().getCode();
  }

  private static String figure(Money amount) {
    return Formats.current().money(amount);
  }

  private static Node line(String style, Region... cells) {
    var line = new HBox(cells);
    line.getStyleClass().addAll("grid-row", "gap-12", style);
    for (var cell : cells) {
      cell.setPrefWidth(0);
      cell.setMaxWidth(Double.MAX_VALUE);
      Nodes.grow(cell);
    }
    return line;
  }

  private static Node verdict(CloseViewModel closing) {
    var holder = new VBox();
    closing
        .rows()
        .subscribe(
            _ ->
                holder
                    .getChildren()
                    .setAll(
                        closing.differs()
                            ? Nodes.banner(
                                Tone.WARNING,
                                Texts.bind("till.compare.differs"),
                                Texts.bind("till.compare.differs-words"))
                            : Nodes.banner(
                                Tone.SUCCESS,
                                Texts.bind("till.compare.agrees"),
                                Texts.bind("till.compare.agrees-words"))));
    return holder;
  }

  Node compareFoot() {
    var closing = model.closing();
    var foot = Parts.foot();
    if (closing.mayCountAgain()) {
      foot.getChildren()
          .add(Nodes.secondary("till.compare.again", Feather.ROTATE_CCW, model::countAgain));
    }
    var sign = Nodes.primary("till.compare.sign", Feather.EDIT_3, model::sign);
    sign.disableProperty().bind(closing.busy());
    foot.getChildren()
        .addAll(
            Nodes.wrapped("till.compare.for-good", "caption"),
            Nodes.spacer(),
            sign,
            Parts.keyCap("F9"));
    return foot;
  }

  /// The Z report.
  Node done() {
    var paper = new PaperView("till.report.preview");
    model.paper().subscribe(picture -> picture.ifPresent(paper::show));
    var words =
        Nodes.card(
            Nodes.iconTile(Feather.CHECK, Tone.SUCCESS, "large"),
            Nodes.wrapped("till.done.title", "page-title"),
            Nodes.wrapped("till.done.words", "muted"));
    words.setMaxHeight(Region.USE_PREF_SIZE);
    var columns = new HBox(Nodes.grow(words), Nodes.grow(paper));
    words.setPrefWidth(0);
    paper.setPrefWidth(0);
    columns.getStyleClass().add("wizard-body");
    return columns;
  }

  Node doneFoot(Runnable finish) {
    return Parts.foot(
        Nodes.secondary("till.report.print-again", Feather.PRINTER, model::print),
        Nodes.spacer(),
        Nodes.primary("till.done.finish", Feather.CHECK, finish),
        Parts.keyCap("F9"));
  }
}
