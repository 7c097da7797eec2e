package org.counterfoil.core.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.counterfoil.core.Folders;

/// The crash proof as a program: `mvn -q -Pcrash -Dkills=1000 -Dcuts=1000`. A real shop sells while
/// its process is killed, or the power of its disk is cut.
public final class CrashProof {
  /// From so many on, keeping the till's classes is worth its time.
  private static final int MANY = 60;

  private static final int AT_ONCE = 2;

  private final Tally tally = new Tally();
  private final AtomicLong killing = new AtomicLong();
  private final AtomicLong cutting = new AtomicLong();
  private final Path folder;
  private final PreparedShop shop;
  private final TillProgram program;
  private final long seed;

  private CrashProof(Path folder, PreparedShop shop, TillProgram program, long seed) {
    this.folder = folder;
    this.shop = shop;
    this.program = program;
    this.seed = seed;
  }

  /// @param args kills and cuts
  public static void main(String[] args) throws Exception {
    Console.quiet();
    var tally =
        run(
            Files.createTempDirectory("counterfoil-crash"),
            Integer.parseInt(args[0]),
            Integer.parseInt(args[1]));
    Console.say(tally.line());
    System.exit(tally.isClean() ? 0 : 1);
  }

  /// Kills and cuts side by side, over many stores; what is left of a failure stays in `folder`.
  static Tally run(Path folder, int kills, int cuts) throws Exception {
    long seed = System.nanoTime();
    Console.say("crash: seed " + seed + " in " + folder);
    var shop = PreparedShop.in(folder.resolve("prepared"));
    var program =
        kills < MANY ? TillProgram.plain() : TillProgram.cached(folder.resolve("program"), shop);
    var proof = new CrashProof(folder, shop, program, seed);
    proof.run(kills, cuts);
    if (proof.tally.isClean()) {
      Folders.delete(folder);
    }
    return proof.tally;
  }

  private void run(int kills, int cuts) throws Exception {
    try (var both = Executors.newFixedThreadPool(AT_ONCE)) {
      for (var done : both.invokeAll(stores(kills, cuts))) {
        done.get();
      }
    }
    Console.say(
        String.format(
            Locale.ROOT,
            "crash: %.2f s a kill, %.2f s a cut, %d of them at once",
            killing.get() / 1e9 / Math.max(1, kills),
            cutting.get() / 1e9 / Math.max(1, cuts),
            AT_ONCE));
  }

  /// One store for kills, one for cuts, and so on: one kind must not be left to run alone.
  private List<Callable<Boolean>> stores(int kills, int cuts) {
    var stores = new ArrayList<Callable<Boolean>>();
    int killed = 0;
    int cut = 0;
    while (killed < kills || cut < cuts) {
      if (killed < kills) {
        int before = killed;
        int here = Math.min(Kills.PER_STORE, kills - killed);
        stores.add(() -> kills(before, here));
        killed += here;
      }
      if (cut < cuts) {
        int before = cut;
        int here = Math.min(Cuts.PER_STORE, cuts - cut);
        stores.add(() -> cuts(before, here));
        cut += here;
      }
    }
    return stores;
  }

  private boolean kills(int before, int kills) throws Exception {
    long start = System.nanoTime();
    var store = folder.resolve("kills-" + before);
    shop.copyTo(store);
    new Kills(program, tally, seed + before).run(store, before, kills);
    killing.addAndGet(System.nanoTime() - start);
    return progress();
  }

  private boolean cuts(int before, int cuts) throws Exception {
    long start = System.nanoTime();
    var store = folder.resolve("cuts-" + before);
    shop.copyTo(store);
    new Cuts(tally, seed - 1 - before).run(store, cuts);
    cutting.addAndGet(System.nanoTime() - start);
    return progress();
  }

  private boolean progress() {
    Console.say(tally.line());
    return tally.isClean();
  }
}
