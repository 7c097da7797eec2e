package org.counterfoil.core.database;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.UUID;
import org.counterfoil.core.journal.Chain;
import org.counterfoil.core.tillroll.Frame;
import org.counterfoil.core.tillroll.TillRoll;

/// Carries the store's journal over to a roll.
final class RollRewrite {
  private static final int BATCH = 200;
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  private RollRewrite() {}

  /// Appends whatever the store has and the roll lacks.
  ///
  /// @return how many entries
  static long append(JournalMapper rows, TillRoll roll) throws IOException {
    long appended = 0;
    while (true) {
      var missing = rows.after(roll.lastSeq(), BATCH);
      if (missing.isEmpty()) {
        return appended;
      }
      var frames = new ArrayList<Frame>();
      for (var row : missing) {
        frames.add(new Frame(row.seq(), Chain.of(row.chain()), row.content(), null));
      }
      roll.append(frames);
      appended += frames.size();
    }
  }

  /// Writes the whole journal to a new roll, which takes the place of `old`; the old one is kept
  /// under the moment's name.
  ///
  /// @param device whose journal goes on with it
  static TillRoll whole(JournalMapper rows, TillRoll old, UUID device, Instant now)
      throws IOException {
    var fresh = old.beside(device);
    boolean written = false;
    try {
      append(rows, fresh);
      written = true;
    } finally {
      if (!written) {
        fresh.close();
      }
    }
    return old.replaceBy(fresh, ".replaced-" + stamp(now));
  }

  /// A moment as part of a file name, UTC.
  static String stamp(Instant moment) {
    return NAME.format(moment);
  }
}
