package org.counterfoil.app.documents;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.kordamp.ikonli.feather.Feather;

/// One paper of the queue, with what is in the way and what can be done.
final class PaperRow extends HBox {
  private final PrintQueueViewModel model;
  private final Waiting paper;
  private final Label age;

  PaperRow(PrintQueueViewModel model, Waiting paper) {
    this.model = model;
    this.paper = paper;
    var tone = paper.failed() ? Tone.DANGER : Tone.NEUTRAL;
    age = Nodes.pill(tone, age());
    var words =
        Nodes.column(
            "gap-2",
            Nodes.text(DocumentWords.name(paper), "strong", "wrap"),
            Nodes.text(state(paper), "wrap"));
    getStyleClass().add("list-row");
    getChildren().addAll(Nodes.iconTile(Feather.PRINTER, tone), Nodes.grow(words), age);
    if (paper.failed()) {
      getChildren()
          .add(
              Nodes.secondary(
                  "documents.queue.again", Feather.REFRESH_CW, () -> model.again(paper)));
    }
    getChildren().add(Nodes.iconButton("documents.queue.drop", Feather.X, () -> model.drop(paper)));
  }

  Waiting paper() {
    return paper;
  }

  /// Time has passed.
  void grow() {
    age.setText(age());
  }

  private String age() {
    return Formats.current().age(model.age(paper));
  }

  /// The id of the button that has the focus.
  Optional<String> focused() {
    return getChildren().stream().filter(Node::isFocused).findFirst().map(Node::getId);
  }

  /// The button of that id; where there is none any more, the one that is on every row.
  Node button(String id) {
    return getChildren().stream()
        .filter(it -> id.equals(it.getId()))
        .findFirst()
        .orElseGet(getChildren()::getLast);
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
