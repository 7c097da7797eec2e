package org.counterfoil.core.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.journal.Chain;
import org.counterfoil.core.journal.Change;
import org.counterfoil.core.journal.Entry;
import org.counterfoil.core.journal.EntryCodec;
import org.counterfoil.core.journal.HybridClock;
import org.counterfoil.core.tillroll.Frame;
import org.counterfoil.core.tillroll.TillRoll;

/// The end of this device's journal: numbers and links the next entry, and carries it to the roll.
///
/// Used by the single writer alone.
final class Journal implements AutoCloseable {
  /// H2 keeps no longer VARBINARY; a command of this size should have been cut into batches.
  private static final int LARGEST = 1 << 20;

  /// An entry with its row, ready to be inserted.
  record Sealed(Entry entry, JournalMapper.Row row) {}

  private final TillRoll roll;
  private final Clock clock;
  private final HybridClock hybrid;
  private final UUID device;
  private long lastSeq;
  private Chain lastChain;

  /// Committed but not yet on the roll: one at most, unless the roll's disk failed.
  private final Deque<Frame> waiting = new ArrayDeque<>();

  Journal(TillRoll roll, Clock clock, long lastHlc, long lastSeq, Chain lastChain) {
    this.roll = roll;
    this.clock = clock;
    this.hybrid = new HybridClock(clock, lastHlc);
    this.device = roll.device();
    this.lastSeq = lastSeq;
    this.lastChain = lastChain;
  }

  Sealed seal(CommandName name, List<Change> changes) {
    var entry =
        new Entry(
            device,
            lastSeq + 1,
            hybrid.next(),
            name.name(),
            Actor.current().user(),
            clock.instant(),
            Schema.VERSION,
            changes);
    var canonical = EntryCodec.encode(entry);
    var packed = EntryCodec.pack(canonical);
    if (packed.length > LARGEST) {
      throw new IllegalStateException(
          name.name() + " changed " + changes.size() + " rows: too many for one entry");
    }
    return new Sealed(entry, row(entry, lastChain.next(canonical), packed));
  }

  static JournalMapper.Row row(Entry entry, Chain chain, byte[] packed) {
    return new JournalMapper.Row(
        entry.seq(),
        entry.device(),
        entry.hlc(),
        entry.command(),
        entry.actor(),
        entry.at(),
        entry.schemaVersion(),
        chain.bytes(),
        packed);
  }

  /// The store holds the entry for good; now the roll.
  ///
  /// @throws StoreTrouble ROLL_NOT_WRITTEN: the entry is kept and tried again before the next
  ///   command
  void committed(Sealed sealed) {
    lastSeq = sealed.entry().seq();
    lastChain = Chain.of(sealed.row().chain());
    waiting.add(new Frame(lastSeq, lastChain, sealed.row().content()));
    catchUpRoll();
  }

  void catchUpRoll() {
    if (waiting.isEmpty()) {
      return;
    }
    try {
      roll.append(new ArrayList<>(waiting));
      waiting.clear();
    } catch (IOException e) {
      waiting.removeIf(frame -> frame.seq() <= roll.lastSeq());
      throw new StoreTrouble(StoreTrouble.Kind.ROLL_NOT_WRITTEN, e);
    }
  }

  UUID device() {
    return device;
  }

  TillRoll roll() {
    return roll;
  }

  @Override
  public void close() {
    try {
      roll.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
