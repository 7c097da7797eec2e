package org.counterfoil.core.crash;

import java.nio.file.Path;
import java.util.Random;
import org.counterfoil.core.tillroll.Disk;

/// The process that is killed: it opens the store and runs commands until it dies, saying each
/// document's id after the command returned.
public final class KilledTill {
  private KilledTill() {}

  /// @param args store folder, workload class, seed, settings for H2
  public static void main(String[] args) throws Exception {
    endWithParent();
    var workload = CrashWorkload.named(args[1]);
    var random = new Random(Long.parseLong(args[2]));
    try (var store = Shop.open(Path.of(args[0]), new TunedDisk(args[3]), workload)) {
      Console.say("ready");
      while (true) {
        Console.say(workload.run(store, random).toString());
        if (random.nextInt(400) == 0) {
          store.database().compact();
        }
      }
    }
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
