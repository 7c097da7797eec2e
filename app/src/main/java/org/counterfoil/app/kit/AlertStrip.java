package org.counterfoil.app.kit;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The alerts of the till, one below the other across the window; nothing while all is well. One
/// that comes or goes moves whatever is below it, so it waits until nobody is about to press there.
public final class AlertStrip extends VBox {
  /// How much of each alert is shown.
  public enum Shown {
    /// What is the matter, where there is little room.
    TITLES,
    /// And what is safe and what to do.
    ALL
  }

  /// Nobody at mouse or keyboard for so long.
  private static final Duration STILL = Duration.seconds(2);

  private final ObservableList<Alert> alerts;
  private final Shown shown;
  private final PauseTransition still = new PauseTransition(STILL);
  private final EventHandler<InputEvent> touched = _ -> still.playFromStart();

  /// The alerts outlive every screen and must not hold one.
  private final ListChangeListener<Alert> follow = _ -> changed();

  /// @param alerts to be changed on the JavaFX thread
  public AlertStrip(ObservableList<Alert> alerts, Shown shown) {
    this.alerts = alerts;
    this.shown = shown;
    setId("alerts");
    getStyleClass().addAll("alerts", "gap-8");
    managedProperty().bind(visibleProperty());
    alerts.addListener(new WeakListChangeListener<>(follow));
    still.setOnFinished(_ -> watch(getScene(), null));
    sceneProperty().addListener((_, before, _) -> watch(before, null));
    show();
  }

  private void changed() {
    var scene = getScene();
    if (scene != null && scene.getWindow() != null && scene.getWindow().isShowing()) {
      watch(scene, scene);
      still.playFromStart();
    } else {
      show();
    }
  }

  /// Nothing waits any more where there is no scene to watch.
  private void watch(@Nullable Scene before, @Nullable Scene now) {
    if (before != null) {
      before.removeEventFilter(InputEvent.ANY, touched);
    }
    if (now != null) {
      now.addEventFilter(InputEvent.ANY, touched);
    } else {
      still.stop();
      show();
    }
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
