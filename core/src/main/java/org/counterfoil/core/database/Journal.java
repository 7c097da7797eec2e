package org.counterfoil.core.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.time.Clock;
import java.time.Duration;
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
  ///
  /// @param local the command's local changes for the roll; null where they are too many for it
  /// @param before the link before it
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way to the roll; never compared
  record Sealed(Entry entry, JournalMapper.Row row, byte @Nullable [] local, Chain before) {
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

  /// The number of the last entry that is on the disk, in roll or store.
  private volatile long settled;

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
    this.settled = lastSeq;
  }

  /// @param mark [Engine#mark]
  Sealed seal(CommandName name, RunningCommand command, int mark) {
    List<Change> changes = command.changes();
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
    var local = LocalRows.of(command, mark).encode();
    return new Sealed(
        entry,
        row(entry, lastChain.next(canonical), packed),
        local.length > TillRoll.LARGEST_LOCAL ? null : local,
        lastChain);
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

  /// The store holds the entry, in memory; now the roll. Where the roll cannot be written the entry
  /// waits, and the next command is refused until it is there.
  ///
  /// @return whether the roll has it; otherwise the store has to be flushed
  boolean committed(Sealed sealed) {
    lastSeq = sealed.entry().seq();
    lastChain = Chain.of(sealed.row().chain());
    waiting.add(new Frame(lastSeq, lastChain, sealed.row().content(), sealed.local()));
    try {
      catchUpRoll();
      return true;
    } catch (StoreTrouble e) {
      LoggerFactory.getLogger(Journal.class)
          .warn("Entry {} is in the store, but not yet on the till roll", lastSeq);
      return false;
    }
  }

  /// The last entry is on the disk.
  void isSafe() {
    settled = lastSeq;
  }

  /// See [Database#entriesAfter]; for any thread.
  long settled() {
    return settled;
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
    if (lastSeq == sealed.entry().seq() && waiting.removeIf(it -> it.seq() == lastSeq)) {
      lastSeq--;
      lastChain = sealed.before();
    }
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
    boolean done = open != null && last.isPresent() && open.sealed().isIn(last.get());
    if (open != null && !done) {
      roll.forgetFailed(); // whoever is told that nothing was done must not find it done one day
    }
    if (inStore < lastSeq) {
      var mended =
          new Recovery(engine, roll, Recovery.Gap.REFUSED, clock, Journal::refuseLoss).reconcile();
      roll = mended.roll();
      if (roll.lastSeq() < lastSeq) {
        throw new StoreTrouble(StoreTrouble.Kind.DAMAGED, null);
      }
    }
    doubt = null;
    if (open == null || !done) {
      return null;
    }
    committed(open.sealed());
    isSafe();
    open.isSafe();
    return open.sealed().entry();
  }

  /// Local rows that were flushed are gone: no running program can go on from there.
  private static void refuseLoss() {
    throw new StoreTrouble(StoreTrouble.Kind.DAMAGED, null);
  }

  /// Every entry has to be in the store's file: the new roll tells of no local changes.
  void rewriteRoll(Engine engine, Instant now) throws IOException {
    engine.flush();
    roll = RollRewrite.whole(engine.writer().getMapper(JournalMapper.class), roll, device, now);
    waiting.clear();
  }

  /// See [HybridClock#setBack]; for any thread.
  Duration setBack() {
    return hybrid.setBack();
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
