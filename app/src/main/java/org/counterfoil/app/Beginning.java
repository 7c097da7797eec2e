package org.counterfoil.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.counterfoil.app.kit.Look;
import org.counterfoil.app.kit.Threads;
import org.counterfoil.core.keystore.Keystore;
import org.counterfoil.core.keystore.SystemKeystore;

/// How a [Program] comes to be.
public final class Beginning {
  /// Warns of being started from the class path, as [Launcher] means it: writing that takes longer
  /// than an empty window.
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private static final String FROM_CLASS_PATH = "Unsupported JavaFX configuration";

  private Beginning() {}

  /// Opens the window at once and the shop behind it, or brings the window forward that another
  /// program has open on the same shop; returns when the toolkit has started.
  static void run(Path folder) {
    var keeper = new StoreKeeper(folder, Clock.systemUTC(), SystemKeystore.ofThisComputer());
    boolean another = SingleInstance.mayRun(folder);
    var claim = CompletableFuture.supplyAsync(() -> claim(folder, keeper), Beginning::beside);
    if (another && claim.join().isEmpty()) {
      return; // a toolkit would be started for nothing
    }
    JAVAFX.setFilter(it -> !Objects.toString(it.getMessage()).startsWith(FROM_CLASS_PATH));
    Platform.startup(() -> start(keeper, claim));
  }

  private static void beside(Runnable task) {
    Threads.beside("start", task);
  }

  /// The store is opened from here on: it takes longest, and needs no window.
  private static Optional<SingleInstance> claim(Path folder, StoreKeeper keeper) {
    var claimed = SingleInstance.claim(folder);
    claimed.ifPresent(_ -> keeper.openAhead());
    return claimed;
  }

  private static void start(StoreKeeper keeper, CompletableFuture<Optional<SingleInstance>> claim) {
    try {
      claim.join().ifPresentOrElse(it -> start(keeper, it), Platform::exit);
    } catch (CompletionException e) {
      Platform.exit(); // or a program without a window would go on
      throw e;
    }
  }

  private static void start(StoreKeeper keeper, SingleInstance instance) {
    start(keeper, Clock.systemUTC(), System::nanoTime, program -> program.listenTo(instance));
  }

  /// Shows the window and begins to open the shop in `folder`. On the JavaFX thread.
  ///
  /// @param keystore that of the computer, or none
  /// @param begun is given the program
  public static Stage start(
      Path folder, Clock clock, LongSupplier keyTimes, Keystore keystore, Consumer<Program> begun) {
    var keeper = new StoreKeeper(folder, clock, keystore);
    keeper.openAhead();
    return start(keeper, clock, keyTimes, begun);
  }

  /// Shows the window at once and fills it when it is on the screen: fonts and style sheets take
  /// longer than an empty window, and the store longer still.
  private static Stage start(
      StoreKeeper keeper, Clock clock, LongSupplier keyTimes, Consumer<Program> begun) {
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
