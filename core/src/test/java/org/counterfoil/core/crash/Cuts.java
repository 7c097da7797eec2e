package org.counterfoil.core.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import org.counterfoil.core.database.Store;

/// Cuts the power of a disk that loses whatever was not forced, again and again over the same
/// store.
final class Cuts {
  private static final int PER_STORE = 100;
  private static final String REUSE_SOON = ";RETENTION_TIME=100";

  private final CrashWorkload workload;
  private final Tally tally;
  private final Random random;

  Cuts(CrashWorkload workload, Tally tally, long seed) {
    this.workload = workload;
    this.tally = tally;
    this.random = new Random(seed);
  }

  void run(Path folder, int cuts) throws IOException {
    for (int done = 0; done < cuts; done += PER_STORE) {
      oneStore(folder.resolve("cuts-" + done), Math.min(PER_STORE, cuts - done));
    }
  }

  private void oneStore(Path first, int cuts) throws IOException {
    var shop = new Shop(workload, tally);
    var folder = first;
    try (var store = Shop.open(folder, new FaultDisk(folder, REUSE_SOON), workload)) {
      workload.prepare(store);
    }
    for (int i = 1; i <= cuts; i++) {
      cut(folder, shop);
      tally.cuts.incrementAndGet();
      // Another name: H2 must not mistake the files for those it still has in hand.
      folder = Files.move(folder, first.resolveSibling(first.getFileName() + "-" + i));
    }
    try (var store = Shop.open(folder, new FaultDisk(folder, REUSE_SOON), workload)) {
      shop.judge(store);
      shop.judgeWhole(store);
    } catch (RuntimeException e) {
      unusable(folder, e);
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
    try (var store = Shop.open(folder, disk, workload)) {
      shop.judge(store);
      if (!atStart) {
        disk.cutAfter(random.nextInt(1, 400));
      }
      sell(store, shop, disk);
    } catch (RuntimeException e) {
      if (!disk.isOff()) {
        unusable(folder, e);
      }
    }
    // Nothing, anything, or nearly everything of what was not forced has reached the platters.
    disk.cut(random, random.nextInt(3) / 2.0 * 0.95);
  }

  private void sell(Store store, Shop shop, FaultDisk disk) {
    while (!disk.isOff()) {
      UUID document = workload.run(store, random);
      shop.acknowledge(document);
      if (random.nextInt(60) == 0) {
        store.database().compact();
      }
    }
  }

  private void unusable(Path folder, RuntimeException e) {
    tally.unusable.incrementAndGet();
    Console.say("unusable: " + folder + " " + e);
    e.printStackTrace();
  }
}
