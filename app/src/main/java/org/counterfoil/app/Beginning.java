package org.counterfoil.app;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.counterfoil.app.kit.Look;
import org.counterfoil.app.kit.Threads;

/// How a [Program] comes to be.
public final class Beginning {
  /// Warns of being started from the class path, as [Launcher] means it: writing that takes longer
  /// than an empty window.
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private static final String FROM_CLASS_PATH = "Unsupported JavaFX configuration";

  private Beginning() {}

  /// Opens the window at once and the shop behind it, or brings the window forward that another
  /// program has open on the same shop; returns when the toolkit has started.
  public static void run(Path folder) {
    var computer = Surroundings.ofThisComputer();
    var keeper = new StoreKeeper(folder, computer.clock(), computer.keystore());
    boolean another = SingleInstance.mayRun(folder);
    var claim = CompletableFuture.supplyAsync(() -> claim(folder, keeper), Beginning::beside);
    if (another && claim.join().isEmpty()) {
      return; // a toolkit would be started for nothing
    }
    JAVAFX.setFilter(it -> !Objects.toString(it.getMessage()).startsWith(FROM_CLASS_PATH));
    try {
      Platform.startup(() -> start(keeper, computer, claim));
    } catch (RuntimeException | LinkageError e) {
      NoWindow.tell(e);
      end(keeper, claim);
    }
  }

  /// A store that was begun in the meantime is left whole.
  private static void end(StoreKeeper keeper, CompletableFuture<Optional<SingleInstance>> claim) {
    try {
      claim.join();
      keeper.close();
    } finally {
      System.exit(1);
    }
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

  private static void start(
      StoreKeeper keeper,
      Surroundings computer,
      CompletableFuture<Optional<SingleInstance>> claim) {
    try {
      claim
          .join()
          .ifPresentOrElse(
              instance -> show(keeper, computer, program -> program.listenTo(instance)),
              Platform::exit);
    } catch (CompletionException e) {
      Platform.exit(); // or a program without a window would go on
      throw e;
    }
  }

  /// Shows the window and begins to open the shop in `folder`. On the JavaFX thread.
  ///
  /// @param begun is given the program
  public static Stage start(Path folder, Surroundings surroundings, Consumer<Program> begun) {
    var keeper = new StoreKeeper(folder, surroundings.clock(), surroundings.keystore());
    keeper.openAhead();
    return show(keeper, surroundings, begun);
  }

  /// Shows the window at once and fills it when it is on the screen: fonts and style sheets take
  /// longer than an empty window, and the store longer still.
  private static Stage show(
      StoreKeeper keeper, Surroundings surroundings, Consumer<Program> begun) {
    var stage = EmptyWindow.show();
    EmptyWindow.onceDrawn(
        stage,
        () -> {
          Look.begin();
          var program = new Program(stage, keeper, surroundings);
          program.tryAgain();
          Look.loadFonts();
          program.fill();
          begun.accept(program);
        });
    return stage;
  }

  /// The same in a toolkit that runs already: the guided tour's. On the JavaFX thread.
  public static Program begin(Path folder, Surroundings surroundings) {
    Look.begin();
    var keeper = new StoreKeeper(folder, surroundings.clock(), surroundings.keystore());
    var program = new Program(EmptyWindow.show(), keeper, surroundings);
    SingleInstance.claim(folder.toAbsolutePath()).ifPresent(program::listenTo);
    program.tryAgain();
    program.fill();
    return program;
  }
}
