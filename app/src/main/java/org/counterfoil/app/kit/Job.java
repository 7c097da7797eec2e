package org.counterfoil.app.kit;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// Work that may take longer than two seconds: it tells how far it is and can be cancelled. Run by
/// [Work#run(Job, java.util.function.Consumer)], shown by [BusyPane].
public final class Job<T> {
  /// What the job itself sees.
  public interface Progress {
    /// Tells that `done` of `total` steps are done, and ends the job here if it was cancelled.
    ///
    /// @throws CancellationException if the user asked to stop
    void report(long done, long total);
  }

  /// The steps of a job.
  @FunctionalInterface
  public interface Steps<T> {
    T run(Progress progress) throws Exception;
  }

  private final Steps<T> steps;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
  private volatile boolean cancelled;

  public Job(Steps<T> steps) {
    this.steps = steps;
  }

  public ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  /// From 0 to 1; negative while unknown.
  public ReadOnlyDoubleProperty fraction() {
    return fraction.getReadOnlyProperty();
  }

  /// Asks the job to stop at its next step. The thread is not interrupted: an interrupt in the
  /// middle of a write closes the store's file.
  public void cancel() {
    cancelled = true;
  }

  void begin() {
    cancelled = false;
    fraction.set(-1);
    running.set(true);
  }

  void end() {
    running.set(false);
  }

  T perform(Executor ui) throws Exception {
    return steps.run((done, total) -> report(ui, done, total));
  }

  private void report(Executor ui, long done, long total) {
    if (cancelled) {
      throw new CancellationException("Stopped by the user");
    }
    ui.execute(() -> fraction.set(total == 0 ? -1 : (double) done / total));
  }
}
