package org.counterfoil.app.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import org.counterfoil.core.command.Actor;

/// Runs a command off the JavaFX thread, in the name of the signed-in user, and hands its result
/// back on it.
public final class Work {
  private final Executor background;
  private final Executor ui;
  private final Supplier<Actor> actor;
  private final Consumer<Exception> unexpected;

  /// @param actor asked on the JavaFX thread, at the moment the work is given
  /// @param unexpected told of every failure, on the JavaFX thread; see [Notices#unexpected]
  public Work(
      Executor background, Executor ui, Supplier<Actor> actor, Consumer<Exception> unexpected) {
    this.background = background;
    this.ui = ui;
    this.actor = actor;
    this.unexpected = unexpected;
  }

  /// The work of a real window: a virtual thread for every task.
  public static Work onVirtualThreads(Supplier<Actor> actor, Consumer<Exception> unexpected) {
    return new Work(task -> Threads.beside("work", task), Threads::onScreen, actor, unexpected);
  }

  /// Raises `busy` until the task has ended, however it ended.
  public <T> void run(BooleanProperty busy, Callable<T> task, Consumer<? super T> onResult) {
    busy.set(true);
    start(task, onResult, () -> busy.set(false));
  }

  /// For work nobody waits for, such as a list that fills itself.
  public <T> void run(Callable<T> task, Consumer<? super T> onResult) {
    start(task, onResult, () -> {});
  }

  /// Runs a long job with progress, which the user may cancel; a cancelled job has no result and is
  /// no failure.
  public <T> void run(Job<T> job, Consumer<? super T> onResult) {
    job.begin();
    start(() -> job.perform(ui), onResult, job::end);
  }

  private <T> void start(Callable<T> task, Consumer<? super T> onResult, Runnable ended) {
    var who = actor.get();
    background.execute(
        () -> {
          var answer = attempt(who, task, onResult);
          ui.execute(
              () -> {
                ended.run();
                answer.run();
              });
        });
  }

  private <T> Runnable attempt(Actor who, Callable<T> task, Consumer<? super T> onResult) {
    try {
      var result = who.during(task::call);
      return () -> onResult.accept(result);
    } catch (CancellationException _) {
      return () -> {};
    } catch (Throwable e) {
      var failure = failure(e);
      return () -> unexpected.accept(failure);
    }
  }

  /// What ended a task, for [Notices#unexpected]; an error of Java itself is the cause of what is
  /// told. The window goes on after one: a screen that stays busy could not even be left.
  public static Exception failure(Throwable ended) {
    return ended instanceof Exception e ? e : new ExecutionException(ended);
  }
}
