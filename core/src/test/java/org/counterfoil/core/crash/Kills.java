package org.counterfoil.core.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.counterfoil.core.Folders;
import org.counterfoil.core.database.ChunkRoom;
import org.counterfoil.core.tillroll.Disk;

/// Kills a till's process, again and again over the same store, at any moment: while it opens,
/// sells, gathers, compacts.
final class Kills {
  /// A store grows with its history, and so does reading it through.
  static final int PER_STORE = 25;

  /// Such a till runs past the 45 seconds after which H2 uses space again by default.
  private static final int LONG = 200;

  private static final int REUSED_SOON = 100;

  private final TillProgram program;
  private final Tally tally;
  private final Random random;
  private long opening = 400;

  Kills(TillProgram program, Tally tally, long seed) {
    this.program = program;
    this.tally = tally;
    this.random = new Random(seed);
  }

  /// @param folder holds a prepared store
  /// @param before kills over other stores
  void run(Path folder, int before, int kills) throws IOException, InterruptedException {
    var shop = new Shop(tally);
    for (int i = 1; i <= kills; i++) {
      kill(folder, shop, (before + i) % LONG == LONG / 2);
      // Half of the time the next till opens what this one left, with nobody in between.
      if (i == kills || random.nextBoolean()) {
        judge(folder, shop);
      }
    }
    if (tally.isClean()) {
      Folders.delete(folder);
    }
  }

  private void kill(Path folder, Shop shop, boolean untilSpaceIsReused)
      throws IOException, InterruptedException {
    int reusedAfter = untilSpaceIsReused ? ChunkRoom.BY_DEFAULT : REUSED_SOON;
    var till = Till.start(program, folder, random.nextLong(), reusedAfter);
    long moment;
    if (untilSpaceIsReused) {
      till.awaitReady();
      moment = 50_000L + random.nextInt(15_000);
    } else if (random.nextInt(5) == 0) {
      till.awaitOpening();
      moment = random.nextLong(opening);
    } else {
      opening = Math.max(1, (opening + till.awaitReady()) / 2);
      moment = random.nextInt(1_200);
    }
    if (!till.killAfter(moment)) {
      tally.unusable.incrementAndGet();
      Console.say("unusable: a till did not live " + folder);
    }
    till.acknowledged().forEach(shop::acknowledge);
    shop.wasOld(till.wasOld());
    tally.kills.incrementAndGet();
  }

  private void judge(Path folder, Shop shop) {
    try (var core = PreparedShop.open(folder, Disk.REAL)) {
      shop.judge(core);
    } catch (RuntimeException e) {
      tally.unusable(folder, e);
    }
  }
}
