package org.counterfoil.app.kit;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one way from thread to thread: to the JavaFX thread, beside it, and again and again beside
/// it. Commands for a user go through [Work], which knows who acts and who is told.
public final class Threads {
  private static final long PATIENCE_SECONDS = 60;

  private Threads() {}

  /// Runs on the JavaFX thread, after what waits there already; from that thread itself it puts off
  /// until the events at hand are done.
  public static void onScreen(Runnable task) {
    Platform.runLater(task);
  }

  /// Starts a thread that does not keep the program from ending.
  public static void beside(String name, Runnable task) {
    Thread.ofVirtual().name(name).start(task);
  }

  /// Runs beside the JavaFX thread, over and over, with a pause before each. A round that fails is
  /// logged, and the next one comes all the same.
  public static Rounds every(Duration pause, String name, Runnable round) {
    var thread =
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name(name).factory());
    var _ =
        thread.scheduleWithFixedDelay(
            () -> attempt(name, round), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    return new Rounds(thread);
  }

  private static void attempt(String name, Runnable round) {
    try {
      round.run();
    } catch (RuntimeException e) {
      log().error("A round of {} failed", name, e);
    }
  }

  /// Asked for when there is something to tell: the log takes a while to begin, and the start of
  /// the program does not wait for it.
  private static Logger log() {
    return LoggerFactory.getLogger(Threads.class);
  }

  /// What runs over and over, until it is closed.
  public static final class Rounds implements AutoCloseable {
    private final ScheduledExecutorService thread;

    private Rounds(ScheduledExecutorService thread) {
      this.thread = thread;
    }

    /// Begins no further round and waits for the one under way. It is not interrupted: an interrupt
    /// in the middle of a write closes the store's file.
    @Override
    public void close() {
      thread.shutdown();
      try {
        if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          log().warn("A round has not ended after {} seconds", PATIENCE_SECONDS);
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
