package org.counterfoil.core.paper;

import java.util.Optional;
import java.util.function.Supplier;
import org.counterfoil.core.document.EscPos;
import org.counterfoil.core.document.PaperWidth;
import org.counterfoil.core.document.PrintFailed;
import org.counterfoil.core.document.Printer;
import org.counterfoil.core.printing.PrintJob;
import org.counterfoil.core.printing.PrintJobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries the queue to the printer. A job that fails stays, with its reason, until a later try
/// prints it or somebody drops it; it holds no other up.
public final class PrintRun {
  private static final Logger LOG = LoggerFactory.getLogger(PrintRun.class);

  /// @param drawer whether the drawer opens with a receipt
  public record Target(Printer printer, PaperWidth width, EscPos.Drawer drawer) {}

  private final PrintJobs jobs;
  private final Papers papers;
  private final Supplier<Optional<Target>> target;

  /// @param target the printer as it is set up now; nothing where papers are not printed
  public PrintRun(PrintJobs jobs, Papers papers, Supplier<Optional<Target>> target) {
    this.jobs = jobs;
    this.papers = papers;
    this.target = target;
  }

  /// Prints what waits, one after the other. Blocks while the printer does: never on the JavaFX
  /// thread.
  ///
  /// @return how many went to the printer
  public int run() {
    int printed = 0;
    for (var job = jobs.next(); job.isPresent(); job = jobs.next()) {
      printed += print(job.get());
    }
    return printed;
  }

  /// Tries what failed once more, the oldest first, until one fails again. Only what surely left
  /// nothing on paper is tried; the rest is somebody's to decide. Blocks like [#run].
  ///
  /// @return how many went to the printer
  public int retry() {
    int printed = 0;
    for (var job : jobs.open()) {
      if (mayRetry(job)) {
        if (target.get().isEmpty() || print(job) == 0) {
          break;
        }
        printed++;
      }
    }
    return printed;
  }

  private static boolean mayRetry(PrintJob job) {
    return job.state() == PrintJob.State.FAILED
        && job.trouble() != null
        && PrintFailed.Reason.valueOf(job.trouble()).leftNoPaper();
  }

  /// A paper goes on waiting where the store does not even take in that it failed: then the trouble
  /// is the store's and not the paper's.
  private int print(PrintJob job) {
    var now = target.get();
    if (now.isEmpty()) {
      jobs.drop(job);
      return 0;
    }
    try {
      carry(job, now.get());
      jobs.printed(job);
      return 1;
    } catch (PrintFailed e) {
      jobs.failed(job, e.reason().name());
    } catch (RuntimeException e) {
      LOG.error("A paper was not printed", e);
      jobs.failed(job, PrintFailed.Reason.UNEXPECTED.name());
    }
    return 0;
  }

  private void carry(PrintJob job, Target to) throws PrintFailed {
    var drawer =
        job.kind() == PrintJobs.Kind.RECEIPT && !job.copy() ? to.drawer() : EscPos.Drawer.LEAVE;
    to.printer().print(EscPos.job(papers.of(job), to.width(), drawer));
  }
}
