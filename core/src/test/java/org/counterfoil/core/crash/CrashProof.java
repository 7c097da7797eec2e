package org.counterfoil.core.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/// The crash proof as a program: `mvn -q -Pcrash -Dkills=1000`.
public final class CrashProof {
  private CrashProof() {}

  /// @param args kills, cuts, and, optionally, the workload's class
  public static void main(String[] args) throws Exception {
    var workload = CrashWorkload.named(args.length > 2 ? args[2] : Documents.class.getName());
    var tally =
        run(
            workload,
            Files.createTempDirectory("counterfoil-crash"),
            Integer.parseInt(args[0]),
            Integer.parseInt(args[1]));
    Console.say(tally.line());
    System.exit(tally.isClean() ? 0 : 1);
  }

  /// Kills and cuts side by side; what is left of a failure stays in `folder`.
  static Tally run(CrashWorkload workload, Path folder, int kills, int cuts) throws Exception {
    var tally = new Tally();
    long seed = System.nanoTime();
    Console.say("crash: seed " + seed + " in " + folder);
    try (var both = Executors.newFixedThreadPool(2)) {
      var killing =
          both.submit(
              () -> {
                new Kills(workload, tally, seed).run(folder, kills);
                return tally;
              });
      var cutting =
          both.submit(
              () -> {
                new Cuts(workload, tally, seed).run(folder, cuts);
                return tally;
              });
      killing.get();
      cutting.get();
    }
    if (tally.isClean()) {
      Folders.delete(folder);
    }
    return tally;
  }
}
