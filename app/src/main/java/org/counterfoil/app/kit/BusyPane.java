package org.counterfoil.app.kit;

import atlantafx.base.controls.RingProgressIndicator;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;

/// Shows over its content that work is going on: a ring after 300 ms, and for a [Job] after two
/// seconds how far it is, how long it will still take and a button to stop it. Quick work shows
/// nothing.
public final class BusyPane extends StackPane {
  private static final Duration NOTICEABLE = Duration.millis(300);
  private static final Duration LONG = Duration.seconds(2);

  private final VBox panel = new VBox();
  private final VBox details = new VBox();

  private BusyPane(Node content, ObservableBooleanValue busy) {
    panel.getStyleClass().addAll("busy-panel", "center", "gap-12");
    details.getStyleClass().addAll("center", "gap-8");
    panel.getChildren().addAll(ring(), Nodes.label("kit.busy", "strong"), details);
    hide();
    getChildren().addAll(content, panel);
    var noticeable = after(NOTICEABLE, this::show);
    var takesLong = after(LONG, () -> showNode(details));
    busy.subscribe(
        on -> {
          if (on) {
            noticeable.playFromStart();
            takesLong.playFromStart();
          } else {
            noticeable.stop();
            takesLong.stop();
            hide();
          }
        });
  }

  /// Over content whose work cannot be stopped half-way, such as one command.
  public static BusyPane over(Node content, ObservableBooleanValue busy) {
    return new BusyPane(content, busy);
  }

  /// Over content while a job runs.
  public static BusyPane over(Node content, Job<?> job) {
    var pane = new BusyPane(content, job.running());
    var bar = new ProgressBar();
    bar.progressProperty().bind(job.fraction());
    Button stop = Nodes.quiet("kit.stop", job::cancel);
    pane.details.getChildren().addAll(bar, left(job), stop);
    return pane;
  }

  /// Turns only while it is seen. Left alone, the ring of AtlantaFX turns for as long as the
  /// program runs, in hidden panels and closed windows too: the screen is laid out sixty times a
  /// second and the window never forgotten.
  private RingProgressIndicator ring() {
    var ring = new RingProgressIndicator(-1);
    var open = ring.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty);
    var seen = panel.visibleProperty().and(BooleanExpression.booleanExpression(open.orElse(false)));
    ring.visibleProperty().bind(seen);
    return ring;
  }

  private static Label left(Job<?> job) {
    var words =
        Bindings.createStringBinding(
            () -> job.left().get().map(BusyPane::words).orElse(""), job.left(), Texts.language());
    return Nodes.text(words, "caption");
  }

  private static String words(java.time.Duration left) {
    long minutes = left.plusSeconds(30).toMinutes();
    return minutes == 0 ? Texts.of("kit.soon") : Texts.count("kit.left", minutes);
  }

  private static PauseTransition after(Duration delay, Runnable action) {
    var pause = new PauseTransition(delay);
    pause.setOnFinished(_ -> action.run());
    return pause;
  }

  private void show() {
    showNode(panel);
  }

  private void hide() {
    panel.setVisible(false);
    panel.setManaged(false);
    details.setVisible(false);
    details.setManaged(false);
  }

  private static void showNode(Node node) {
    node.setVisible(true);
    node.setManaged(true);
  }
}
