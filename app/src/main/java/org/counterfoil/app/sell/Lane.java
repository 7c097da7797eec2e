package org.counterfoil.app.sell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.counterfoil.app.kit.Notices;
import org.counterfoil.app.kit.Work;
import org.counterfoil.core.sale.BasketDraft;
import org.counterfoil.core.sale.Baskets;
import org.jspecify.annotations.Nullable;

/// The counter's work off the JavaFX thread, one thing after the other in the order it was given:
/// two quick scans stay in their order, and a basket is never kept again after it was sold.
final class Lane {
  private record Task<T>(Callable<T> work, After<T> after, Runnable last) {}

  @FunctionalInterface
  interface After<T> {
    void accept(T result);
  }

  private final Work work;
  private final Notices notices;
  private final Baskets baskets;
  private final Deque<Task<?>> waiting = new ArrayDeque<>();
  private final AtomicReference<@Nullable BasketDraft> unkept = new AtomicReference<>();
  private boolean running;
  private int answersDue;

  Lane(Work work, Notices notices, Baskets baskets) {
    this.work = work;
    this.notices = notices;
    this.baskets = baskets;
  }

  <T> void run(Callable<T> task, After<T> after) {
    run(new SimpleBooleanProperty(), task, after);
  }

  /// Raises `busy` from now until the result was taken in, or the failure told.
  <T> void run(BooleanProperty busy, Callable<T> task, After<T> after) {
    busy.set(true);
    answersDue++;
    Runnable last =
        () -> {
          busy.set(false);
          answersDue--;
        };
    give(new Task<>(task, after, last));
  }

  /// Goes on when everything asked before has been answered: at once, where nothing has been asked.
  /// The keeping of the basket asks nothing.
  void then(Runnable step) {
    if (answersDue == 0) {
      step.run();
    } else {
      run(() -> true, _ -> step.run());
    }
  }

  /// Keeps the basket as it is now. While one is being written only the latest waits.
  void keep(BasketDraft draft) {
    if (unkept.getAndSet(draft) == null) {
      give(new Task<>(this::keepLatest, _ -> {}, () -> {}));
    }
  }

  private boolean keepLatest() {
    var draft = unkept.getAndSet(null);
    if (draft != null) {
      baskets.keep(draft);
    }
    return true;
  }

  private void give(Task<?> task) {
    waiting.add(task);
    next();
  }

  private void next() {
    if (!running && !waiting.isEmpty()) {
      running = true;
      start(waiting.remove());
    }
  }

  private <T> void start(Task<T> task) {
    work.run(() -> attempt(task), answer -> ended(task, answer));
  }

  private <T> Runnable attempt(Task<T> task) {
    try {
      var result = task.work().call();
      return () -> task.after().accept(result);
    } catch (Throwable e) {
      return () -> notices.unexpected(Work.failure(e));
    }
  }

  private void ended(Task<?> task, Runnable answer) {
    try {
      answer.run();
    } finally {
      task.last().run();
      running = false;
      next();
    }
  }
}
