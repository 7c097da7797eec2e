package org.counterfoil.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.counterfoil.app.kit.Look;
import org.counterfoil.core.keystore.Keystore;
import org.counterfoil.core.keystore.SystemKeystore;

/// How a [Program] comes to be.
public final class Beginning {
  private Beginning() {}

  /// Opens the window at once and the shop behind it; returns when the toolkit has started.
  static void run(Path folder, SingleInstance instance) {
    Platform.startup(
        () ->
            start(
                folder,
                Clock.systemUTC(),
                System::nanoTime,
                SystemKeystore.ofThisComputer(),
                program -> program.listenTo(instance)));
  }

  /// Shows the window at once and fills it when it is on the screen: fonts and style sheets take
  /// longer than an empty window, and the store longer still. On the JavaFX thread.
  ///
  /// @param keystore that of the computer, or none
  /// @param begun is given the program
  public static Stage start(
      Path folder, Clock clock, LongSupplier keyTimes, Keystore keystore, Consumer<Program> begun) {
    var keeper = new StoreKeeper(folder, clock, keystore);
    keeper.openAhead(); // first: it takes longest, and needs no window
    var stage = EmptyWindow.show();
    EmptyWindow.onceDrawn(
        stage,
        () -> {
          Look.begin();
          var program = new Program(stage, keeper, clock, keyTimes);
          program.tryAgain();
          Look.loadFonts();
          program.fill();
          begun.accept(program);
        });
    return stage;
  }

  /// The same in a toolkit that runs already, and without a second start to listen for: the guided
  /// tour's. It keeps away from the computer's keystore. On the JavaFX thread.
  public static Program begin(Path folder, Clock clock, LongSupplier keyTimes) {
    Look.begin();
    var keeper = new StoreKeeper(folder, clock, Keystore.NONE);
    var program = new Program(EmptyWindow.show(), keeper, clock, keyTimes);
    program.tryAgain();
    program.fill();
    return program;
  }
}
