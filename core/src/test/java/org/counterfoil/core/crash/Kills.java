package org.counterfoil.core.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.counterfoil.core.database.StoreTrouble;
import org.counterfoil.core.tillroll.Disk;

/// Kills a till's process, again and again over the same store, at any moment: while it opens,
/// sells, compacts.
final class Kills {
  /// A store grows with its history, and so does reading it through.
  private static final int PER_STORE = 50;

  /// Such a till runs past the 45 seconds after which H2 uses space again by default.
  private static final int LONG = 200;

  private static final String REUSE_SOON = ";RETENTION_TIME=100";

  private final CrashWorkload workload;
  private final Tally tally;
  private final Random random;

  Kills(CrashWorkload workload, Tally tally, long seed) {
    this.workload = workload;
    this.tally = tally;
    this.random = new Random(seed);
  }

  void run(Path folder, int kills) throws IOException, InterruptedException {
    for (int done = 0; done < kills; done += PER_STORE) {
      oneStore(folder.resolve("kills-" + done), done, Math.min(PER_STORE, kills - done));
    }
  }

  private void oneStore(Path folder, int before, int kills)
      throws IOException, InterruptedException {
    var shop = new Shop(workload, tally);
    try (var store = Shop.open(folder, Disk.REAL, workload)) {
      workload.prepare(store);
    }
    for (int i = 1; i <= kills; i++) {
      boolean untilSpaceIsReused = (before + i) % LONG == LONG / 2;
      var settings = untilSpaceIsReused ? "" : REUSE_SOON;
      var till = Till.start(workload, folder, random.nextLong(), settings);
      if (!till.killAfter(untilSpaceIsReused ? 50_000 + random.nextInt(15_000) : moment())) {
        tally.unusable.incrementAndGet();
        Console.say("unusable: a till did not open " + folder);
      }
      till.acknowledged().forEach(shop::acknowledge);
      tally.kills.incrementAndGet();
      // Half of the time the next till opens what this one left, with nobody in between.
      if (i == kills || random.nextBoolean()) {
        judge(folder, shop, i == kills);
      }
    }
    if (tally.isClean()) {
      Folders.delete(folder);
    }
  }

  /// Milliseconds: one in five dies while it starts.
  private int moment() {
    return random.nextInt(5) == 0 ? -random.nextInt(1, 900) : random.nextInt(600);
  }

  private void judge(Path folder, Shop shop, boolean whole) {
    try (var store = Shop.open(folder, Disk.REAL, workload)) {
      shop.judge(store);
      if (whole) {
        shop.judgeWhole(store);
      }
    } catch (StoreTrouble e) {
      tally.unusable.incrementAndGet();
      Console.say("unusable: " + folder + " " + e);
    }
  }
}
