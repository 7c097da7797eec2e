package org.counterfoil.core.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.counterfoil.core.database.IntegrityCheck;
import org.counterfoil.core.database.Store;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.tillroll.Disk;

/// One store through its crashes, with everything it acknowledged.
final class Shop {
  private final CrashWorkload workload;
  private final Tally tally;
  private final List<UUID> acknowledged = new ArrayList<>();
  private int judged;

  Shop(CrashWorkload workload, Tally tally) {
    this.workload = workload;
    this.tally = tally;
  }

  static Store open(Path folder, Disk disk, CrashWorkload workload) {
    var store =
        Store.open(
            new StoreFolder(folder), new char[0], workload.mappers(), Clock.systemUTC(), disk);
    if (store.opening().staleSums()) {
      workload.rebuildSums(store);
      try {
        store.sumsAreRebuilt();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return store;
  }

  void acknowledge(UUID document) {
    acknowledged.add(document);
    tally.acknowledged.incrementAndGet();
  }

  /// Looks for what was acknowledged since the last time; every row is counted each time.
  void judge(Store store) {
    var fresh = acknowledged.subList(judged, acknowledged.size());
    tally.add(workload.judge(store, fresh));
    judged = acknowledged.size();
  }

  /// Looks for everything, and reads store and roll through.
  void judgeWhole(Store store) {
    tally.add(workload.judge(store, acknowledged));
    var report = IntegrityCheck.of(store);
    if (!report.isClean()) {
      tally.torn.addAndGet(report.count());
      Console.say("findings: " + report.findings());
    }
  }
}
