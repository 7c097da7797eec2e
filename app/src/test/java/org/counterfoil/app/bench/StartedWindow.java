package org.counterfoil.app.bench;

import java.nio.file.Path;
import java.time.Clock;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.counterfoil.app.Program;
import org.counterfoil.core.keystore.Keystore;
import org.jspecify.annotations.Nullable;

/// A process of [StartBench]: prints `frame` when its window was laid out for the first time, and
/// `usable` when somebody can sign in; then it ends as the program does.
final class StartedWindow {
  private static @Nullable Program program;
  private static boolean bare;
  private static boolean framed;
  private static boolean ended;

  private StartedWindow() {}

  public static void main(String[] args) {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    bare = args[0].equals("bare");
    Platform.startup(() -> watch(bare ? bare() : program(Path.of(args[1]))));
  }

  private static Stage bare() {
    var stage = new Stage();
    stage.setScene(new Scene(new StackPane(), 1280, 720));
    stage.show();
    return stage;
  }

  private static Stage program(Path folder) {
    return Program.start(
        folder, Clock.systemUTC(), System::nanoTime, Keystore.NONE, begun -> program = begun);
  }

  private static void watch(Stage stage) {
    stage.getScene().addPostLayoutPulseListener(() -> pulse(stage));
    Platform.requestNextPulse();
  }

  private static void pulse(Stage stage) {
    if (!framed) {
      framed = true;
      System.out.println("frame");
    }
    if (!bare && stage.getScene().lookup("#lock-message") == null) {
      Platform.requestNextPulse();
      return;
    }
    if (!ended) {
      ended = true;
      System.out.println("usable");
      Thread.ofPlatform().start(StartedWindow::end);
    }
  }

  private static void end() {
    var open = program;
    if (open != null) {
      open.close();
    }
    Platform.exit();
  }
}
