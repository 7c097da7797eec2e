package org.counterfoil.core.document;

/// A job that did not reach its printer. The sale it belongs to is untouched; the job waits in the
/// print queue with this reason, whose words the window chooses.
public final class PrintFailed extends Exception {
  /// What somebody at the till can do something about.
  public enum Reason {
    /// No such address, or nobody answers there: printer off, cable, wrong address.
    UNREACHABLE,
    /// The machine answers but takes no jobs: wrong port, or busy with another till.
    REFUSED,
    /// It took the call but not the whole job in time: out of paper, cover open.
    TIMED_OUT,
    /// It hung up in the middle of the job.
    BROKEN_OFF,
    /// The folder for files is missing, full or write-protected.
    DISK,
    /// The power went as it was to be printed, and nobody knows whether it was.
    RECOVERED,
    /// It could not be made, or failed in a way nobody foresaw; the log has more.
    UNEXPECTED;

    /// Whether the job surely left nothing on paper, so that another try prints nothing twice.
    public boolean leftNoPaper() {
      return switch (this) {
        case UNREACHABLE, REFUSED, DISK -> true;
        case TIMED_OUT, BROKEN_OFF, RECOVERED, UNEXPECTED -> false;
      };
    }
  }

  private final Reason reason;

  PrintFailed(Reason reason, Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
  }

  /// Why, as a value to choose words and the next step by.
  public Reason reason() {
    return reason;
  }
}
