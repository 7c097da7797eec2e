package org.counterfoil.app.documents;

import java.util.List;
import org.counterfoil.core.printing.PrintJob;
import org.counterfoil.core.sale.SaleId;
import org.counterfoil.core.sale.SaleQueries;
import org.counterfoil.core.till.SessionId;
import org.counterfoil.core.till.TillSession;

/// A paper in the queue.
///
/// @param number of the document it is about; empty for a cash slip
record Waiting(PrintJob job, String number) {
  /// Those that wait or failed, oldest first.
  static List<Waiting> all(DocumentDoors doors) {
    return doors.printJobs().open().stream()
        .map(job -> new Waiting(job, number(doors, job)))
        .toList();
  }

  private static String number(DocumentDoors doors, PrintJob job) {
    return switch (job.kind()) {
      case RECEIPT ->
          doors.sales().find(new SaleId(job.documentId())).map(SaleQueries.Head::number).orElse("");
      case REPORT ->
          doors.tills().find(new SessionId(job.documentId())).map(TillSession::number).orElse("");
      case CASH_SLIP -> "";
    };
  }

  boolean failed() {
    return job.state() == PrintJob.State.FAILED;
  }
}
