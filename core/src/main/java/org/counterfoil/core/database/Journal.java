package org.counterfoil.core.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.journal.Chain;
import org.counterfoil.core.journal.Change;
import org.counterfoil.core.journal.Entry;
import org.counterfoil.core.journal.EntryCodec;
import org.counterfoil.core.journal.HybridClock;
import org.counterfoil.core.tillroll.Frame;
import org.counterfoil.core.tillroll.TillRoll;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// The end of this device's journal: numbers and links the next entry, and carries it to the roll.
///
/// Used by the single writer alone.
final class Journal implements AutoCloseable {
  /// H2 keeps no longer VARBINARY; a command of this size should have been cut into batches.
  private static final int LARGEST = 1 << 20;

  /// An entry with its row, ready to be inserted.
  record Sealed(Entry entry, JournalMapper.Row row) {
    boolean isIn(JournalMapper.Row found) {
      return found.seq() == row.seq() && Arrays.equals(found.chain(), row.chain());
    }
  }

  private TillRoll roll;
  private final Clock clock;
  private final HybridClock hybrid;
  private final UUID device;
  private long lastSeq;
  private Chain lastChain;

  /// Committed but not yet on the roll: one at most, unless the roll's disk failed.
  private final Deque<Frame> waiting = new ConcurrentLinkedDeque<>();

  private @Nullable Doubt doubt;

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

  /// The store holds the entry for good; now the roll. Where the roll cannot be written the entry
  /// waits, and the next command is refused until it is there.
  void committed(Sealed sealed) {
    lastSeq = sealed.entry().seq();
    lastChain = Chain.of(sealed.row().chain());
    waiting.add(new Frame(lastSeq, lastChain, sealed.row().content()));
    try {
      catchUpRoll();
    } catch (StoreTrouble e) {
      LoggerFactory.getLogger(Journal.class)
          .warn("Entry {} is in the store, but not yet on the till roll", lastSeq);
    }
  }

  /// @throws StoreTrouble ROLL_NOT_WRITTEN, DISK_FULL or READ_ONLY: nothing was done
  void catchUpRoll() {
    boolean interrupted = false;
    try {
      while (!waiting.isEmpty()) {
        try {
          roll.append(new ArrayList<>(waiting));
          waiting.clear();
        } catch (ClosedChannelException _) {
          interrupted |= Thread.interrupted(); // it closed the file; the roll opens it again
        }
      }
    } catch (IOException e) {
      waiting.removeIf(frame -> frame.seq() <= roll.lastSeq());
      throw new StoreTrouble(StoreTrouble.Kind.ROLL_NOT_WRITTEN, e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  boolean isBehind() {
    return !waiting.isEmpty();
  }

  /// The commit of `sealed` failed; [#settle] will tell what came of it.
  Doubt doubt(Sealed sealed, StoreTrouble trouble) {
    var raised = new Doubt(sealed, trouble);
    doubt = raised;
    return raised;
  }

  /// Compares with the store after it was opened again: applies what the roll has and the store
  /// lost, and takes over an entry that was in doubt.
  ///
  /// @return the entry that turned out to be done
  @Nullable Entry settle(Engine engine, Optional<JournalMapper.Row> last) throws IOException {
    long inStore = last.map(JournalMapper.Row::seq).orElse(0L);
    var open = doubt;
    doubt = null;
    if (inStore < lastSeq) {
      var mended =
          new Recovery(engine, roll, Recovery.Gap.REFUSED, clock.instant(), () -> {}).reconcile();
      roll = mended.roll();
      if (roll.lastSeq() < lastSeq) {
        throw new StoreTrouble(StoreTrouble.Kind.DAMAGED, null);
      }
    }
    if (open == null || last.isEmpty() || !open.sealed().isIn(last.get())) {
      return null;
    }
    committed(open.sealed());
    open.isSafe();
    return open.sealed().entry();
  }

  void rewriteRoll(Engine engine, Instant now) throws IOException {
    roll = RollRewrite.whole(engine.writer().getMapper(JournalMapper.class), roll, now);
    waiting.clear();
  }

  long lastSeq() {
    return lastSeq;
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
