package org.counterfoil.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.counterfoil.core.Core;
import org.counterfoil.core.Folders;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.Unlocking;
import org.counterfoil.core.organisation.DivisionKind;
import org.counterfoil.core.sample.SampleShop;
import org.counterfoil.core.sample.Size;

/// `AppBench customers`: the start of the program and a key of a search, on a sample shop of so
/// many customers. Adds its lines to `target/bench/bench.csv`, which core's bench began.
public final class AppBench {
  private AppBench() {}

  public static void main(String[] args) throws Exception {
    var folder = Files.createTempDirectory("counterfoil-app-bench");
    var rows = new ArrayList<String>();
    try {
      fill(folder.resolve("shop"), Integer.parseInt(args[0]));
      rows.addAll(StartBench.rows(folder));
      rows.addAll(ScreenBench.rows(folder.resolve("shop"), args[0]));
    } finally {
      Folders.delete(folder);
    }
    var out = Files.createDirectories(Path.of("target", "bench")).resolve("bench.csv");
    Files.write(out, rows, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    rows.forEach(System.out::println);
    System.exit(0);
  }

  private static void fill(Path shop, int customers) throws IOException {
    Files.createDirectories(shop);
    var clock = Clock.systemUTC();
    try (var core = Core.open(new StoreFolder(shop), Unlocking.PLAIN, clock)) {
      SampleShop.fill(
          core, new Size(DivisionKind.GROCERY, 1_000, customers, 0, 1, 1), clock, _ -> {});
      core.finder().whenReady().join();
    }
  }

  /// The middle one, in milliseconds.
  static double median(List<Long> nanos) {
    var sorted = nanos.stream().sorted().toList();
    return sorted.get(sorted.size() / 2) / 1e6;
  }
}
