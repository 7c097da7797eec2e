package org.counterfoil.app.settings;

import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.settings.SettingHistory.Change;
import org.counterfoil.app.settings.SettingHistory.Part;
import org.kordamp.ikonli.feather.Feather;

/// Unfolds, below the fields of a setting, who changed it and when.
final class HistoryPart extends VBox {
  private final List<Change> changes;
  private final ZoneId zone;
  private final VBox rows = new VBox();

  /// @param zone of the store, in which the moments are told
  HistoryPart(List<Change> changes, ZoneId zone) {
    this.changes = List.copyOf(changes);
    this.zone = zone;
    getStyleClass().add("gap-8");
    rows.getStyleClass().add("gap-12");
    rows.managedProperty().bind(rows.visibleProperty());
    rows.setVisible(false);
    var toggle = Nodes.quiet("settings.history", () -> rows.setVisible(!rows.isVisible()));
    rows.visibleProperty()
        .subscribe(
            open ->
                toggle.setGraphic(Nodes.icon(open ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN)));
    getChildren().addAll(toggle, rows);
    fill();
  }

  private void fill() {
    if (changes.isEmpty()) {
      rows.getChildren().add(Nodes.wrapped("settings.history.none", "muted"));
    }
    changes.forEach(change -> rows.getChildren().add(row(change)));
  }

  private Node row(Change change) {
    var by = change.by().isEmpty() ? Texts.of("settings.history.somebody") : change.by();
    var row =
        Nodes.column(
            "gap-2",
            Nodes.text(
                Texts.of("settings.history.by", Formats.current().dateTime(change.at(), zone), by),
                "strong",
                "wrap"));
    row.getStyleClass().add("setting-change");
    change.parts().forEach(part -> row.getChildren().add(words(part)));
    return row;
  }

  private static Node words(Part part) {
    return Nodes.text(
        Texts.of("settings.history.part", part.what(), part.before(), part.after()),
        "t-13",
        "muted",
        "wrap");
  }
}
