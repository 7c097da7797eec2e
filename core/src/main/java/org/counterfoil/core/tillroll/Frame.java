package org.counterfoil.core.tillroll;

import org.counterfoil.core.journal.Chain;

/// One entry on the roll.
///
/// @param seq the entry's number
/// @param chain the link after it
/// @param packed the entry as `EntryCodec.pack` leaves it
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to the disk; never compared
public record Frame(long seq, Chain chain, byte[] packed) {}
