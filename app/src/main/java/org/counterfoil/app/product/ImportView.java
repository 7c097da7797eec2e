package org.counterfoil.app.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.BusyPane;
import org.counterfoil.app.kit.FileChoice;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Scroller;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.product.ImportViewModel.State;
import org.counterfoil.core.product.ImportForm;
import org.counterfoil.core.product.ImportProducts.Outcome;
import org.counterfoil.core.product.ImportProducts.Preview;
import org.kordamp.ikonli.feather.Feather;

/// Taking goods over from a file: file, columns, what would happen, and what happened.
final class ImportView extends VBox {
  private final ImportViewModel model;
  private final FileChoice files;
  private final VBox steps = new VBox();
  private final Scroller scroll;
  // The same cards for as long as they ask the same, or the cursor would be lost with every choice.
  private Optional<ImportFormCard> form = Optional.empty();
  private Optional<ImportColumns> columns = Optional.empty();

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
      case State.Unreadable(var readAs) -> {
        cards.add(banner(Tone.DANGER, "product.import.unreadable"));
        readAs.ifPresent(it -> cards.add(formCard(it)));
      }
      case State.Chosen(var preview) -> cards.addAll(asking(preview));
      case State.Checked(var preview, var counts, var missed) -> {
        cards.addAll(asking(preview));
        cards.add(would(counts, missed));
      }
      case State.Taken(var _, var counts) -> {
        cards.add(banner(Tone.SUCCESS, "product.import.taken"));
        cards.add(did(counts));
      }
      case State.NoPlaceBeside(var preview) -> {
        cards.add(banner(Tone.DANGER, "product.import.no-place"));
        cards.addAll(asking(preview));
      }
      case State.Stopped(var preview) -> {
        cards.add(banner(Tone.WARNING, "product.import.stopped"));
        cards.addAll(asking(preview));
      }
      case State.BrokenOff(var preview) -> {
        cards.add(banner(Tone.WARNING, "product.import.broken-off"));
        cards.addAll(asking(preview));
      }
    }
    lay(cards);
    if (state instanceof State.Checked) {
      // What was found out stands below the columns, most often below the window's edge.
      layout();
      scroll.setVvalue(scroll.getVmax());
    }
  }

  private List<Node> asking(Preview preview) {
    if (columns.filter(it -> it.preview().equals(preview)).isEmpty()) {
      columns.ifPresent(ImportColumns::letGo);
      columns = Optional.of(new ImportColumns(model, preview));
    }
    return List.of(formCard(preview.form()), columns.orElseThrow().card());
  }

  private Node formCard(ImportForm now) {
    var card =
        form.filter(it -> it.form().equals(now)).orElseGet(() -> new ImportFormCard(model, now));
    form = Optional.of(card);
    return card.card();
  }

  /// Leaves what stays where it is: taken out of the window, even for a moment, it would lose the
  /// cursor.
  private void lay(List<Node> cards) {
    var shown = steps.getChildren();
    shown.retainAll(cards);
    for (int i = 0; i < cards.size(); i++) {
      if (i >= shown.size() || shown.get(i) != cards.get(i)) {
        shown.add(i, cards.get(i));
      }
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

  private Node would(Outcome counts, List<FirstMissed.Row> missed) {
    var card = counts(counts, "product.import.would");
    boolean nothing = counts.added() + counts.changed() == 0;
    if (counts.errors() > 0) {
      card.getChildren().add(lines(counts, missed));
    }
    if (counts.errors() > 0 && !nothing) {
      card.getChildren().add(errors("product.import.errors.would"));
    }
    var take = Nodes.primary("product.import.take", Feather.DOWNLOAD, model::take);
    take.setId("import-take");
    if (nothing) {
      take.setDisable(true);
    } else {
      take.disableProperty().bind(model.reading());
    }
    card.getChildren().add(Nodes.row("gap-12", Nodes.spacer(), take));
    return card;
  }

  private Node did(Outcome counts) {
    var card = counts(counts, "product.import.did");
    if (counts.errors() > 0) {
      card.getChildren().add(errors("product.import.errors.how"));
    }
    return card;
  }

  private static Pane counts(Outcome counts, String title) {
    var stats = new FlowPane();
    stats.getStyleClass().add("gap-32");
    stats
        .getChildren()
        .addAll(
            stat("product.import.added", counts.added()),
            stat("product.import.changed", counts.changed()),
            stat("product.import.unchanged", counts.unchanged()),
            stat("product.import.errors", counts.errors()));
    return Nodes.card(Nodes.label(title, "section-title"), stats);
  }

  /// Why rows would not be taken, to be mended in the file itself.
  private static Node lines(Outcome counts, List<FirstMissed.Row> missed) {
    var numbers = Formats.current();
    var lines = Nodes.column("gap-2");
    for (var row : missed) {
      var words =
          Texts.of("product.import.line", numbers.count(row.line()), ProductWords.fault(row.why()));
      lines.getChildren().add(Nodes.text(words, "wrap"));
    }
    int more = counts.errors() - missed.size();
    if (more > 0) {
      var words = Texts.of("product.import.lines.more", numbers.count(more));
      lines.getChildren().add(Nodes.text(words, "wrap"));
    }
    return lines;
  }

  private Node errors(String how) {
    var beside =
        model
            .file()
            .get()
            .map(path -> String.valueOf(ImportViewModel.errorsBeside(path).getFileName()))
            .orElse("");
    return Nodes.column(
        "gap-2", Nodes.wrapped(how, "muted"), Nodes.text(beside, "strong", "latin", "wrap"));
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
