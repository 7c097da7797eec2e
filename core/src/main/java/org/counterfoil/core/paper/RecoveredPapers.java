package org.counterfoil.core.paper;

import java.util.UUID;
import org.counterfoil.core.database.Store;
import org.counterfoil.core.document.PrintFailed;
import org.counterfoil.core.journal.Change;
import org.counterfoil.core.printing.PrintJobs;

/// The papers of commands that came back from the till roll alone: the queue they were put into
/// went with the power.
public final class RecoveredPapers {
  /// A power cut leaves one or two. After a restored backup it may be days of them, whose customers
  /// are long gone.
  private static final int NEWEST = 20;

  private RecoveredPapers() {}

  /// Puts them into the queue, for somebody to decide whether to print them.
  public static void queue(Store store, PrintJobs jobs) {
    int count = (int) Math.min(NEWEST, store.opening().applied());
    if (count == 0) {
      return;
    }
    var database = store.database();
    var entries = database.entriesAfter(database.settledSeq() - count, count);
    database.writeLocal(
        () -> {
          for (var entry : entries) {
            entry.changes().forEach(change -> queue(change, jobs));
          }
          return count;
        });
  }

  private static void queue(Change change, PrintJobs jobs) {
    var reason = PrintFailed.Reason.RECOVERED.name();
    switch (change.table()) {
      case "sale" -> jobs.recover(PrintJobs.Kind.RECEIPT, change.id(), reason);
      case "cash_movement" -> jobs.recover(PrintJobs.Kind.CASH_SLIP, change.id(), reason);
      case "till_close" -> {
        if (change.set().get("session_id") instanceof String session) {
          jobs.recover(PrintJobs.Kind.REPORT, UUID.fromString(session), reason);
        }
      }
      default -> {} // nothing else brings a paper with it
    }
  }
}
