package org.counterfoil.core.printing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.database.Mappers;

/// The queue itself. A paper is put into it inside the command it belongs to, so it exists exactly
/// when the sale does; it is taken out only once a printer has it. It never leaves the till.
public final class PrintJobs {
  public static final Mappers MAPPERS = new Mappers(List.of(PrintMapper.class), List.of());
  private static final Duration KEPT = Duration.ofDays(7);

  public enum Kind {
    RECEIPT,
    REPORT,
    CASH_SLIP
  }

  public enum Issue {
    ORIGINAL,
    COPY
  }

  private final Database database;
  private final PrintMapper mapper;
  private final PrintMapper queries;
  private final Clock clock;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  private PrintJobs(Database database, Clock clock) {
    this.database = database;
    this.mapper = database.mapper(PrintMapper.class);
    this.queries = database.queries(PrintMapper.class);
    this.clock = clock;
  }

  public static PrintJobs on(Database database, Clock clock) {
    return new PrintJobs(database, clock);
  }

  /// Runs inside a command only.
  public void enqueue(Kind kind, UUID document, Issue issue) {
    mapper.insert(
        database.ids().next(),
        document,
        kind,
        issue == Issue.COPY,
        clock.instant(),
        Actor.current().user());
  }

  /// Puts a paper into the queue whose job was lost with the power, for somebody to decide: it may
  /// have been printed. Within a change of local tables only; where there is a job it stays.
  ///
  /// @param reason a name of `PrintFailed.Reason`
  public void recover(Kind kind, UUID document, String reason) {
    if (mapper.jobs(document, kind) == 0) {
      mapper.insertFailed(database.ids().next(), document, kind, reason, clock.instant());
    }
  }

  /// Asks for a paper again, marked as a copy.
  public void reprint(Kind kind, UUID document) {
    change(() -> enqueue(kind, document, Issue.COPY));
    listeners.forEach(Runnable::run);
  }

  /// Calls `listener` whenever somebody asks for a paper again; of one that came with a command
  /// [Database#onCommitted] tells. It hands work on and returns at once.
  public void onAskedAgain(Runnable listener) {
    listeners.add(listener);
  }

  /// The oldest that waits.
  public Optional<PrintJob> next() {
    return queries.next();
  }

  /// Those that wait or failed, oldest first.
  public List<PrintJob> open() {
    return queries.open();
  }

  public void printed(PrintJob job) {
    change(() -> mapper.mark(job.id(), PrintJob.State.PRINTED, null));
  }

  /// @param reason a name of `PrintFailed.Reason`
  public void failed(PrintJob job, String reason) {
    change(() -> mapper.mark(job.id(), PrintJob.State.FAILED, reason));
  }

  public void drop(PrintJob job) {
    change(() -> mapper.mark(job.id(), PrintJob.State.DROPPED, null));
  }

  /// Empties the queue: nothing that waits is printed any more.
  public void dropAll() {
    change(mapper::dropWaiting);
  }

  /// Puts a failed one back into the queue.
  public void again(PrintJob job) {
    change(() -> mapper.again(job.id()));
    listeners.forEach(Runnable::run);
  }

  /// Forgets what was printed more than a week ago.
  public void tidy() {
    change(() -> mapper.forget(clock.instant().minus(KEPT)));
  }

  private void change(Runnable change) {
    database.writeLocal(
        () -> {
          change.run();
          return true;
        });
  }
}
