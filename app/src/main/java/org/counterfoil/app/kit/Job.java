package org.counterfoil.app.kit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

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

  /// Before so long the first steps tell little about the rest.
  private static final Duration TELLING = Duration.ofSeconds(10);

  private final Steps<T> steps;
  private final LongSupplier nanos;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
  private final ReadOnlyObjectWrapper<Optional<Duration>> left =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private volatile boolean cancelled;
  private long began;

  public Job(Steps<T> steps) {
    this(steps, System::nanoTime);
  }

  Job(Steps<T> steps, LongSupplier nanos) {
    this.steps = steps;
    this.nanos = nanos;
  }

  public ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  /// From 0 to 1; negative while unknown.
  public ReadOnlyDoubleProperty fraction() {
    return fraction.getReadOnlyProperty();
  }

  /// How much longer it takes if it goes on as it went so far; nothing while that cannot be told.
  public ReadOnlyObjectProperty<Optional<Duration>> left() {
    return left.getReadOnlyProperty();
  }

  /// Asks the job to stop at its next step. The thread is not interrupted: an interrupt in the
  /// middle of a write closes the store's file.
  public void cancel() {
    cancelled = true;
  }

  void begin() {
    cancelled = false;
    fraction.set(-1);
    left.set(Optional.empty());
    began = nanos.getAsLong();
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
    ui.execute(() -> show(done, total));
  }

  private void show(long done, long total) {
    fraction.set(total == 0 ? -1 : (double) done / total);
    var gone = Duration.ofNanos(nanos.getAsLong() - began);
    left.set(
        done <= 0 || total < done || gone.compareTo(TELLING) < 0
            ? Optional.empty()
            : Optional.of(gone.dividedBy(done).multipliedBy(total - done)));
  }
}
