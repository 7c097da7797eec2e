package org.counterfoil.core.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One business command as it stands in the journal, on the till roll and on its way to head
/// office: all of it is applied at another till, or none.
///
/// @param device the installation that ran the command
/// @param seq gapless per device, from 1
/// @param hlc hybrid logical clock: 48 bits of milliseconds since 1970 UTC, 16 bits of counter;
///   rises even while the computer's clock is set back
/// @param command see `CommandName`
/// @param actor the user
/// @param at the computer's clock, UTC
/// @param schemaVersion of the tables the changes name
public record Entry(
    UUID device,
    long seq,
    long hlc,
    String command,
    UUID actor,
    Instant at,
    int schemaVersion,
    List<Change> changes) {
  public Entry {
    changes = List.copyOf(changes);
  }
}
