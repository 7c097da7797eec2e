package org.counterfoil.core.tillroll;

import org.counterfoil.core.journal.Chain;
import org.jspecify.annotations.Nullable;

/// One entry on the roll.
///
/// @param seq the entry's number
/// @param chain the link after it
/// @param packed the entry as `EntryCodec.pack` leaves it
/// @param local what the command changed besides, in this till's own tables; null where that is not
///   known. The roll does not look into it
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to the disk; never compared
public record Frame(long seq, Chain chain, byte[] packed, byte @Nullable [] local) {}
