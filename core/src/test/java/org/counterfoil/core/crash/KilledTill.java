package org.counterfoil.core.crash;

import java.nio.file.Path;
import java.util.Random;
import org.counterfoil.core.tillroll.Disk;

/// The process that is killed: it opens the shop and runs commands until it dies, saying what each
/// acknowledged after it returned.
public final class KilledTill {
  static final String OPENING = "opening";
  static final String READY = "ready";

  /// How many commands it had to take over from its roll.
  static final String TOOK_OVER = "took-over ";

  private KilledTill() {}

  /// @param args store folder, seed, settings for H2, and, where it is to end by itself, after how
  ///   many commands
  public static void main(String[] args) throws Exception {
    Console.quiet();
    endWithParent();
    var random = new Random(Long.parseLong(args[1]));
    long most = args.length > 3 ? Long.parseLong(args[3]) : Long.MAX_VALUE;
    Console.say(OPENING);
    try (var core = PreparedShop.open(Path.of(args[0]), new TunedDisk(args[2]))) {
      Console.say(TOOK_OVER + core.store().opening().applied());
      Console.say(READY);
      var keeper = new Shopkeeper(core, random);
      for (long i = 0; i < most; i++) {
        Console.say(keeper.work().line());
        if (random.nextInt(400) == 0) {
          core.store().database().compact();
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

  /// The real disk, with settings of H2 added.
  record TunedDisk(String settings) implements Disk {
    @Override
    public java.nio.channels.FileChannel open(Path file, java.nio.file.OpenOption... options)
        throws java.io.IOException {
      return Disk.REAL.open(file, options);
    }

    @Override
    public String databasePath(Path file) {
      return Disk.REAL.databasePath(file) + settings;
    }
  }
}
