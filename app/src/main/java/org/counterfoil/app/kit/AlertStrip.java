package org.counterfoil.app.kit;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The alerts of the till, one below the other across the window; nothing while all is well.
public final class AlertStrip extends VBox {
  /// How much of each alert is shown.
  public enum Shown {
    /// What is the matter, where there is little room.
    TITLES,
    /// And what is safe and what to do.
    ALL
  }

  private final ObservableList<Alert> alerts;
  private final Shown shown;

  /// The alerts outlive every screen and must not hold one.
  private final ListChangeListener<Alert> follow = _ -> show();

  /// @param alerts to be changed on the JavaFX thread
  public AlertStrip(ObservableList<Alert> alerts, Shown shown) {
    this.alerts = alerts;
    this.shown = shown;
    setId("alerts");
    getStyleClass().addAll("alerts", "gap-8");
    managedProperty().bind(visibleProperty());
    alerts.addListener(new WeakListChangeListener<>(follow));
    show();
  }

  private void show() {
    getChildren().setAll(alerts.stream().map(this::banner).toList());
    setVisible(!alerts.isEmpty());
  }

  private Node banner(Alert alert) {
    var words = Nodes.column("gap-2", Nodes.wrapped(alert.key() + ".title", "strong"));
    if (shown == Shown.ALL) {
      words.getChildren().add(explanation(alert));
    }
    var banner = new HBox(Nodes.icon(alert.tone().icon()), Nodes.grow(words));
    banner.getStyleClass().addAll("banner", alert.tone().styleClass());
    return banner;
  }

  private static Node explanation(Alert alert) {
    var label = Nodes.text(Bindings.createStringBinding(alert::words, Texts.language()), "t-13");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
