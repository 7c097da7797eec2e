package org.counterfoil.core.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
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
      try (var till = new Till(folder, untilSpaceIsReused ? "" : REUSE_SOON)) {
        till.killAfter(untilSpaceIsReused ? 50_000 + random.nextInt(15_000) : moment());
        till.acknowledged(shop);
      }
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

  /// One process.
  private final class Till implements AutoCloseable {
    private final Process process;
    private final BufferedReader says;

    Till(Path folder, String settings) throws IOException {
      var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      process =
          new ProcessBuilder(
                  java,
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-Xmx512m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  KilledTill.class.getName(),
                  folder.toString(),
                  workload.getClass().getName(),
                  Long.toString(random.nextLong()),
                  settings)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      says = process.inputReader();
    }

    /// @param millis after it is ready; below zero: after its process began
    void killAfter(int millis) throws IOException, InterruptedException {
      if (millis >= 0) {
        var first = says.readLine();
        if (!"ready".equals(first)) {
          tally.unusable.incrementAndGet();
          Console.say("unusable: a till did not open: " + first);
        }
      }
      process.waitFor(Math.abs(millis), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
    }

    /// A line that was cut has no end and is none.
    void acknowledged(Shop shop) throws IOException {
      var rest = new StringBuilder();
      says.transferTo(
          new java.io.Writer() {
            @Override
            public void write(char[] text, int from, int length) {
              rest.append(text, from, length);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
          });
      int end = rest.lastIndexOf("\n");
      for (var line : List.of(rest.substring(0, Math.max(0, end)).split("\n"))) {
        if (!line.isEmpty() && !line.equals("ready")) {
          shop.acknowledge(UUID.fromString(line));
        }
      }
    }

    @Override
    public void close() throws IOException {
      process.destroyForcibly();
      says.close();
    }
  }
}
