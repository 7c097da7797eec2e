package org.counterfoil.app.documents;

import java.time.LocalTime;
import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.core.sale.SaleQueries.DocumentLine;

/// One document in the list, with its time at the store. One that is not read yet is empty.
final class DocumentCell extends ListCell<DocumentLine> {
  private final ZoneId zone;

  DocumentCell(ZoneId zone) {
    this.zone = zone;
    setPrefWidth(0); // as wide as the list, which then never scrolls sideways
  }

  @Override
  protected void updateItem(DocumentLine line, boolean empty) {
    super.updateItem(line, empty);
    setText(null);
    setGraphic(empty || line == null || line.number().isEmpty() ? null : row(line));
  }

  private Node row(DocumentLine line) {
    var time = Formats.current().time(LocalTime.ofInstant(line.at(), zone));
    var who = line.customer().isEmpty() ? line.servedBy() : line.customer();
    var words =
        Nodes.column(
            "gap-2",
            Nodes.text(line.number(), "strong", "latin"),
            Nodes.text(time + " · " + who, "caption"));
    words.getStyleClass().add("center-start");
    var row = new HBox(Nodes.grow(words));
    row.getStyleClass().addAll("gap-12", "center-start");
    if (line.reversed()) {
      row.getChildren().add(Nodes.pill(Tone.WARNING, Texts.of("documents.reversed")));
    }
    row.getChildren()
        .addAll(
            Nodes.pill(DocumentWords.tone(line.kind()), DocumentWords.kind(line.kind())),
            Nodes.fit(
                Nodes.text(Formats.current().moneyWithCode(line.totalMoney()), "money", "strong")));
    return row;
  }
}
