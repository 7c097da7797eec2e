package org.counterfoil.app.bench;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.counterfoil.app.Launcher;

/// A process of [StartBench]: prints `frame` when its window was laid out for the first time, and
/// `usable` when there is a name to sign in with; then it ends as the program does.
///
/// `program FOLDER` is the program as its users start it, `bare` an empty stage.
final class StartedWindow {
  private static boolean bare;
  private static boolean framed;
  private static boolean ended;

  private StartedWindow() {}

  public static void main(String[] args) {
    bare = args[0].equals("bare");
    if (bare) {
      Platform.startup(StartedWindow::showBare);
    } else {
      Launcher.main(new String[] {"--data", args[1]});
    }
    Platform.runLater(() -> watch(Window.getWindows().getFirst()));
  }

  private static void showBare() {
    var stage = new Stage();
    stage.setScene(new Scene(new StackPane(), 1280, 720));
    stage.show();
  }

  private static void watch(Window window) {
    window.getScene().addPostLayoutPulseListener(() -> pulse(window));
    Platform.requestNextPulse();
  }

  private static void pulse(Window window) {
    if (!framed) {
      framed = true;
      System.out.println("frame");
    }
    if (!bare && window.getScene().lookup(".user-tile") == null) {
      Platform.requestNextPulse();
      return;
    }
    if (!ended) {
      ended = true;
      System.out.println("usable");
      Platform.runLater(() -> end(window));
    }
  }

  private static void end(Window window) {
    if (bare) {
      Platform.exit();
    } else {
      window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    }
  }
}
