package org.counterfoil.core.replay;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.counterfoil.core.Core;
import org.counterfoil.core.Folders;
import org.counterfoil.core.TestShop.SettableClock;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.database.Mappers;
import org.counterfoil.core.database.StoreFolder;
import org.counterfoil.core.database.Unlocking;
import org.counterfoil.core.organisation.DivisionKind;
import org.counterfoil.core.setup.CountryDefaults;
import org.counterfoil.core.setup.SetUpBusiness;
import org.counterfoil.core.tillroll.Disk;

/// The command line of the replay: a new store, the file's days one after the other, then the
/// figures, each read from the store.
public final class Replay {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final Mappers QUERIES = new Mappers(List.of(ReplayQueries.class), List.of());

  private Replay() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    System.exit(replay(Path.of(arguments[0]), System.out, System.err));
  }

  /// The exit code: zero where the whole file went through and the store keeps its promises.
  static int replay(Path file, PrintStream out, PrintStream notes) throws Exception {
    try {
      return replay(SalesFile.read(file), out, notes) ? 0 : 1;
    } catch (SalesFile.Unusable e) {
      notes.println("replay: " + file + ": " + e.getMessage());
      return 2;
    }
  }

  private static boolean replay(List<SalesFile.Line> lines, PrintStream out, PrintStream notes)
      throws Exception {
    var folder = Files.createTempDirectory("counterfoil-replay");
    var days = byDay(lines);
    var clock =
        new SettableClock(lines.getFirst().at().toLocalDate().atStartOfDay(LONDON).toInstant());
    try (var core =
        Core.open(new StoreFolder(folder), Unlocking.PLAIN, clock, Disk.REAL, QUERIES)) {
      return Actor.SYSTEM.during(
          () -> {
            found(core);
            var counter = new ReplayedCounter(core, clock, LONDON, notes);
            days.forEach(counter::day);
            return new ReplayFigures(core, out).print();
          });
    } finally {
      Folders.delete(folder);
    }
  }

  /// Whole invoices on the day they begin, in the order of their times.
  private static Map<LocalDate, List<List<SalesFile.Line>>> byDay(List<SalesFile.Line> lines) {
    var days = new LinkedHashMap<LocalDate, List<List<SalesFile.Line>>>();
    for (var invoice : SalesFile.byInvoice(lines).values()) {
      days.computeIfAbsent(invoice.getFirst().at().toLocalDate(), _ -> new ArrayList<>())
          .add(invoice);
    }
    return days;
  }

  private static void found(Core core) {
    var britain =
        CountryDefaults.all().stream()
            .filter(it -> it.country().equals("GB"))
            .findFirst()
            .orElseThrow();
    core.setUp()
        .found(
            new SetUpBusiness.Command(
                "Online Retail",
                britain,
                DivisionKind.HARDWARE,
                "London",
                "Replay",
                "0000".toCharArray()));
  }
}
