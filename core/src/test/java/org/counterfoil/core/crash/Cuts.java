package org.counterfoil.core.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.counterfoil.core.Core;
import org.counterfoil.core.Folders;
import org.counterfoil.core.database.ChunkRoom;

/// Cuts the power of a disk that loses whatever was not forced, again and again over the same
/// store.
final class Cuts {
  static final int PER_STORE = 50;

  private static final int REUSED_SOON = 100;

  /// Nothing, half, nearly all or all of what was not forced reaches the platters.
  private static final double[] SURVIVAL = {0, 0.5, 0.95, 1};

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
      // H2 reads a store that was closed properly by other rules than one that was not.
      boolean closed = random.nextInt(4) == 0;
      if (closed) {
        openAndClose(folder, shop);
      }
      cut(folder, shop, closed);
      tally.cuts.incrementAndGet();
      // Another name: H2 must not mistake the files for those it still has in hand.
      folder = Files.move(folder, first.resolveSibling(first.getFileName() + "-" + i));
    }
    openAndClose(folder, shop);
    if (tally.isClean()) {
      Folders.delete(folder);
    }
  }

  /// Space is not used again meanwhile: what H2 keeps for 45 seconds is still there at the end, and
  /// is what the next till writes over first.
  private void openAndClose(Path folder, Shop shop) {
    try (var core = PreparedShop.open(folder, new FaultDisk(folder))) {
      shop.judge(core);
    } catch (RuntimeException e) {
      tally.unusable(folder, e);
    }
  }

  private void cut(Path folder, Shop shop, boolean atFirstWrite) throws IOException {
    var disk = new FaultDisk(folder);
    boolean atStart = atFirstWrite || random.nextInt(6) == 0;
    if (atStart) {
      disk.cutAfter(random.nextInt(1, atFirstWrite ? 12 : 40));
    }
    try (var core = PreparedShop.open(folder, disk)) {
      ChunkRoom.isReusedAfter(core.store().database(), REUSED_SOON);
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
    disk.cut(random, SURVIVAL[random.nextInt(SURVIVAL.length)]);
  }

  /// Until the power goes, or the till is closed, which it may go in.
  private void sell(Core core, Shop shop, FaultDisk disk) {
    var keeper = new Shopkeeper(core, random);
    while (!disk.isOff()) {
      if (random.nextInt(150) == 0) {
        disk.cutAfter(random.nextInt(1, 25));
        return;
      }
      shop.acknowledge(keeper.work());
      if (random.nextInt(60) == 0) {
        core.store().database().compact();
        ChunkRoom.isReusedAfter(core.store().database(), REUSED_SOON);
      }
      if (random.nextInt(12) == 0) {
        core.store().database().gather();
      }
      if (random.nextInt(30) == 0) {
        core.store().database().analyze();
      }
    }
  }
}
