package org.counterfoil.core.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.counterfoil.core.tillroll.Condition;
import org.counterfoil.core.tillroll.Frame;
import org.counterfoil.core.tillroll.TillRoll;
import org.jspecify.annotations.Nullable;

/// The till roll against the store's journal, entry by entry.
final class RollComparison {
  private final JournalRows journal;
  private final long upTo;
  private final TillRoll roll;
  private Iterator<JournalRows.Row> piece = List.<JournalRows.Row>of().iterator();
  private long lastRead;
  private JournalRows.@Nullable Row next;

  RollComparison(JournalRows journal, long upTo, TillRoll roll) {
    this.journal = journal;
    this.upTo = upTo;
    this.roll = roll;
  }

  void run(Consumer<Finding> found) {
    advance();
    Condition condition;
    try {
      condition = roll.read(1, frame -> compare(frame, found));
    } catch (IOException e) {
      throw StoreTrouble.of(e);
    }
    missingBefore(Long.MAX_VALUE, found);
    switch (condition) {
      case Condition.Intact _, Condition.Torn _ -> {} // a torn end shows as missing entries
      case Condition.Damaged damaged ->
          found.accept(new Finding.RollUnreadable(damaged.segment(), damaged.lastGood()));
    }
  }

  private void compare(Frame frame, Consumer<Finding> found) {
    if (frame.seq() > upTo) {
      return;
    }
    missingBefore(frame.seq(), found);
    var row = next;
    if (row == null || row.seq() != frame.seq()) {
      found.accept(new Finding.MissingInStore(frame.seq()));
      return;
    }
    if (!row.chain().equals(frame.chain()) || !Arrays.equals(row.packed(), frame.packed())) {
      found.accept(new Finding.RollDiffers(frame.seq()));
    }
    advance();
  }

  private void missingBefore(long seq, Consumer<Finding> found) {
    long from = -1;
    long to = -1;
    for (var row = next; row != null && row.seq() < seq; row = next) {
      from = from < 0 ? row.seq() : from;
      to = row.seq();
      advance();
    }
    if (from >= 0) {
      found.accept(new Finding.MissingOnRoll(from, to));
    }
  }

  private void advance() {
    try {
      if (!piece.hasNext()) {
        piece = journal.after(lastRead).iterator();
      }
      next = piece.hasNext() ? piece.next() : null;
      lastRead = next == null ? lastRead : next.seq();
    } catch (SQLException e) {
      throw StoreTrouble.of(e);
    }
  }
}
