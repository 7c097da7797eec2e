package org.counterfoil.core.crash;

import java.nio.file.Path;
import java.util.Random;
import org.counterfoil.core.database.ChunkRoom;
import org.counterfoil.core.tillroll.Disk;

/// The process that is killed: it opens the shop and runs commands until it dies, saying what each
/// acknowledged after it returned.
public final class KilledTill {
  static final String OPENING = "opening";
  static final String READY = "ready";

  /// How many commands it had to bring back into a file that was older than it should have been.
  static final String WAS_OLD = "was-old ";

  private KilledTill() {}

  /// @param args store folder, seed, milliseconds after which room in the file is used again, and,
  ///   where it is to end by itself, after how many commands
  public static void main(String[] args) throws Exception {
    Console.quiet();
    endWithParent();
    var random = new Random(Long.parseLong(args[1]));
    long most = args.length > 3 ? Long.parseLong(args[3]) : Long.MAX_VALUE;
    Console.say(OPENING);
    try (var core = PreparedShop.open(Path.of(args[0]), Disk.REAL)) {
      int reusedAfter = Integer.parseInt(args[2]);
      ChunkRoom.isReusedAfter(core.store().database(), reusedAfter);
      var opening = core.store().opening();
      Console.say(WAS_OLD + (opening.storeWasOld() ? opening.applied() : 0));
      Console.say(READY);
      var keeper = new Shopkeeper(core, random);
      for (long i = 0; i < most; i++) {
        Console.say(keeper.work().line());
        if (random.nextInt(400) == 0) {
          core.store().database().compact();
          ChunkRoom.isReusedAfter(core.store().database(), reusedAfter);
        }
        if (random.nextInt(40) == 0) {
          core.store().database().gather();
        }
        if (random.nextInt(100) == 0) {
          core.store().database().analyze();
        }
      }
    }
    System.exit(0);
  }

  private static void endWithParent() {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                while (System.in.read() >= 0) {}
              } catch (java.io.IOException _) {
                // The pipe is gone, and the parent with it.
              }
              Runtime.getRuntime().halt(3);
            });
  }
}
