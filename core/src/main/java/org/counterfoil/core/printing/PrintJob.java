package org.counterfoil.core.printing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A paper on its way to the printer.
///
/// @param documentId the sale, session or cash movement it is about
/// @param copy whether it is marked as one
/// @param trouble why the last attempt failed, a name of `PrintFailed.Reason`
/// @param askedBy the user whose command or wish it came with; null for a job older than the column
///   and for one recovered after a power cut
public record PrintJob(
    UUID id,
    UUID documentId,
    PrintJobs.Kind kind,
    boolean copy,
    State state,
    int attempts,
    @Nullable String trouble,
    Instant createdAt,
    @Nullable UUID askedBy) {
  public enum State {
    WAITING,
    PRINTED,
    FAILED,
    /// Not wanted on paper: there is no printer, or somebody took it out of the queue.
    DROPPED
  }
}
