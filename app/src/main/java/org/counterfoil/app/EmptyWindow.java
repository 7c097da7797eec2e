package org.counterfoil.app;

import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.counterfoil.app.kit.Look;

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

  /// Runs `next` once, on the JavaFX thread, when the window is laid out and about to be drawn:
  /// what takes long there belongs behind it.
  static void onceLaidOut(Stage stage, Runnable next) {
    var scene = stage.getScene();
    var laidOut = new AtomicReference<Runnable>();
    laidOut.set(
        () -> {
          scene.removePostLayoutPulseListener(laidOut.get());
          next.run();
        });
    scene.addPostLayoutPulseListener(laidOut.get());
    Platform.requestNextPulse();
  }
}
