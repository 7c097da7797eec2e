package org.counterfoil.app.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.counterfoil.core.command.Actor;

/// The JavaFX thread of the tests: started once, with the bundled fonts.
public final class Fx {
  private static final CompletableFuture<Void> STARTED = new CompletableFuture<>();
  private static final long PATIENCE_SECONDS = 30;

  static {
    Platform.startup(
        () -> {
          Platform.setImplicitExit(false);
          Look.begin();
          Look.loadFonts();
          STARTED.complete(null);
        });
  }

  private Fx() {}

  /// Runs on the JavaFX thread and waits for the result; a failure there is one here.
  public static <T> T get(Callable<T> task) {
    STARTED.join();
    var result = new CompletableFuture<T>();
    Platform.runLater(
        () -> {
          try {
            result.complete(task.call());
          } catch (Throwable e) {
            result.completeExceptionally(e);
          }
        });
    return result.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  public static void run(Runnable task) {
    get(
        () -> {
          task.run();
          return true;
        });
  }

  /// Work that happens at once, and throws what is unexpected.
  public static Work inline() {
    return new Work(
        Runnable::run,
        Runnable::run,
        () -> Actor.SYSTEM,
        e -> {
          throw new AssertionError(e);
        });
  }
}
