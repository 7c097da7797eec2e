package org.counterfoil.core.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.counterfoil.core.Core;
import org.counterfoil.core.crash.Acknowledged.Kind;
import org.counterfoil.core.database.IntegrityCheck;
import org.counterfoil.core.database.Store;

/// One store through its crashes, with everything it acknowledged.
final class Shop {
  private final Tally tally;
  private final List<Acknowledged> acknowledged = new ArrayList<>();

  private record Key(Kind kind, UUID id) {}

  Shop(Tally tally) {
    this.tally = tally;
  }

  void acknowledge(Acknowledged said) {
    acknowledged.add(said);
    tally.acknowledged.incrementAndGet();
  }

  /// Looks for everything that was ever acknowledged, for halves, and reads store and roll through.
  void judge(Core core) {
    var written = new HashMap<Key, Acknowledged>();
    for (var row : PreparedShop.queries(core).written()) {
      written.put(new Key(row.kind(), row.id()), row);
    }
    for (var said : acknowledged) {
      if (!isThere(said, written)) {
        tally.lost.incrementAndGet();
        Console.say("lost: " + said.line());
      }
    }
    PreparedShop.queries(core).torn().forEach(this::torn);
    PreparedShop.queries(core).tornHere().forEach(this::torn);
    tookOver(core.store().opening());
    var baskets = core.sales().baskets();
    if (baskets.held().stream().anyMatch(it -> it.lines().isEmpty())) {
      tally.torn.incrementAndGet();
      Console.say("torn: a basket without lines");
    }
    var report = IntegrityCheck.of(core.store());
    if (!report.isClean()) {
      tally.torn.addAndGet(report.count());
      Console.say("findings: " + report.findings());
    }
  }

  /// The roll brings back what the file was not given yet, and with it what never leaves the till.
  /// Where it could not, the file had lost what it had forced once.
  private void tookOver(Store.Opening opening) {
    if (opening.storeWasOld()) {
      wasOld(opening.applied());
    }
  }

  /// @param commands that an older file than the last one was opened without
  void wasOld(long commands) {
    if (commands > 0) {
      torn(new ProofQueries.Torn("commands behind a file that was forced once", commands));
    }
  }

  private void torn(ProofQueries.Torn torn) {
    tally.torn.addAndGet(torn.count());
    Console.say("torn: " + torn);
  }

  /// A basket may have become a sale whose acknowledgement the crash cut off.
  private static boolean isThere(Acknowledged said, Map<Key, Acknowledged> written) {
    var row = written.get(new Key(said.kind(), said.id()));
    return row != null
        ? said.isIn(row)
        : said.kind() == Kind.BASKET && written.containsKey(new Key(Kind.SALE, said.id()));
  }
}
