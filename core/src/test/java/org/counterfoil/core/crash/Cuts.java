package org.counterfoil.core.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.counterfoil.core.Core;

/// Cuts the power of a disk that loses whatever was not forced, again and again over the same
/// store.
final class Cuts {
  static final int PER_STORE = 50;

  private static final String REUSE_SOON = ";RETENTION_TIME=100";

  private final Tally tally;
  private final Random random;

  Cuts(Tally tally, long seed) {
    this.tally = tally;
    this.random = new Random(seed);
  }

  /// @param first holds a prepared store
  void run(Path first, int cuts) throws IOException {
    var shop = new Shop(tally);
    var folder = first;
    for (int i = 1; i <= cuts; i++) {
      cut(folder, shop);
      tally.cuts.incrementAndGet();
      // Another name: H2 must not mistake the files for those it still has in hand.
      folder = Files.move(folder, first.resolveSibling(first.getFileName() + "-" + i));
    }
    try (var core = PreparedShop.open(folder, new FaultDisk(folder, REUSE_SOON))) {
      shop.judge(core);
    } catch (RuntimeException e) {
      tally.unusable(folder, e);
    }
    if (tally.isClean()) {
      Folders.delete(folder);
    }
  }

  private void cut(Path folder, Shop shop) throws IOException {
    var disk = new FaultDisk(folder, REUSE_SOON);
    boolean atStart = random.nextInt(6) == 0;
    if (atStart) {
      disk.cutAfter(random.nextInt(1, 40));
    }
    try (var core = PreparedShop.open(folder, disk)) {
      shop.judge(core);
      if (!atStart) {
        disk.cutAfter(random.nextInt(1, 400));
      }
      sell(core, shop, disk);
    } catch (RuntimeException e) {
      if (!disk.isOff()) {
        tally.unusable(folder, e);
      }
    }
    // Nothing, anything, or nearly everything of what was not forced has reached the platters.
    disk.cut(random, random.nextInt(3) / 2.0 * 0.95);
  }

  private void sell(Core core, Shop shop, FaultDisk disk) {
    var keeper = new Shopkeeper(core, random);
    while (!disk.isOff()) {
      shop.acknowledge(keeper.work());
      if (random.nextInt(60) == 0) {
        core.store().database().compact();
      }
    }
  }
}
