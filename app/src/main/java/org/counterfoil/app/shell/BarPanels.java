package org.counterfoil.app.shell;

import javafx.collections.ObservableList;
import javafx.scene.Node;
import org.counterfoil.app.kit.Alert;
import org.counterfoil.app.kit.AlertStrip;
import org.counterfoil.app.kit.FormPanel;
import org.counterfoil.app.kit.Layers;
import org.counterfoil.app.kit.Nodes;
import org.kordamp.ikonli.feather.Feather;

/// What the bell and the pill of the exchange have to say, over whatever page is open.
final class BarPanels {
  private BarPanels() {}

  /// What everybody at the till has to know, or that there is nothing.
  static void alerts(Node over, ObservableList<Alert> alerts) {
    var strip = new AlertStrip(alerts, AlertStrip.Shown.ALL);
    var none = Nodes.wrapped("shell.notifications.none", "muted");
    none.visibleProperty().bind(strip.visibleProperty().not());
    none.managedProperty().bind(none.visibleProperty());
    show(over, "shell.notifications", strip, none);
  }

  /// How this till stands to others.
  static void exchange(Node over) {
    show(
        over,
        "shell.exchange.title",
        Nodes.wrapped("shell.exchange.kept-here", "strong"),
        Nodes.wrapped("shell.exchange.words"));
  }

  private static void show(Node over, String title, Node... said) {
    var panel = new FormPanel[1];
    var close = Nodes.secondary("kit.close", Feather.CHECK, () -> panel[0].close());
    panel[0] = new FormPanel(title, close).with(said).foot(close);
    Layers.around(over).showModal(panel[0]);
  }
}
