package org.counterfoil.app;

import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.counterfoil.app.kit.Look;
import org.counterfoil.app.kit.Threads;

/// The window before anything is in it.
final class EmptyWindow {
  private EmptyWindow() {}

  static Stage show() {
    var stage = new Stage();
    stage.setScene(new Scene(new StackPane(), 1280, 720, Look.CANVAS));
    stage.setTitle("Counterfoil");
    stage.setMinWidth(1024);
    stage.setMinHeight(700);
    stage.show();
    return stage;
  }

  /// Runs `next` once, on the JavaFX thread, when the window is on the screen.
  static void onceDrawn(Stage stage, Runnable next) {
    var scene = stage.getScene();
    var drawn = new AtomicReference<Runnable>();
    drawn.set(
        () -> {
          scene.removePostLayoutPulseListener(drawn.get());
          Threads.onScreen(next);
        });
    scene.addPostLayoutPulseListener(drawn.get());
    Platform.requestNextPulse();
  }
}
