package org.counterfoil.core.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.counterfoil.core.Core;
import org.counterfoil.core.Folders;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.Unlocking;
import org.counterfoil.core.organisation.DivisionKind;
import org.counterfoil.core.sample.SampleShop;
import org.counterfoil.core.sample.Size;

/// How fast a store is filled through its commands: `FillBench products customers sales [folder]`.
/// With a folder the store is kept there.
public final class FillBench {
  private FillBench() {}

  public static void main(String[] args) throws IOException {
    var size =
        Size.large(
            DivisionKind.GROCERY,
            Integer.parseInt(args[0]),
            Integer.parseInt(args[1]),
            Integer.parseInt(args[2]));
    boolean kept = args.length > 3;
    var folder = kept ? Path.of(args[3]) : Files.createTempDirectory("counterfoil-fill");
    try (var core = Core.open(new StoreFolder(folder), Unlocking.PLAIN, Clock.systemUTC())) {
      core.finder().begin(); // as the program does
      long rows = fill(core, size);
      System.out.printf(Locale.ROOT, "%,d rows journalled%n", rows);
    } finally {
      if (!kept) {
        Folders.delete(folder);
      }
    }
  }

  private static long fill(Core core, Size size) {
    var rows = new AtomicLong();
    core.store().database().onCommitted(entry -> rows.addAndGet(entry.changes().size()));
    long start = System.nanoTime();
    var told = new AtomicLong(start);
    SampleShop.fill(
        core,
        size,
        Clock.systemUTC(),
        progress -> {
          long now = System.nanoTime();
          if (now - told.get() > Duration.ofSeconds(5).toNanos()
              || progress.done() == progress.of()) {
            told.set(now);
            double seconds = (now - start) / 1e9;
            System.out.printf(
                Locale.ROOT,
                "%7.1f s  %,d of %,d  %,.0f rows/s%n",
                seconds,
                progress.done(),
                progress.of(),
                rows.get() / seconds);
          }
        });
    return rows.get();
  }
}
