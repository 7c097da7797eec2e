package org.counterfoil.core.tillroll;

import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.counterfoil.core.tillroll.Segment.Reading;

/// The files of a roll, oldest first, and the way through all of them.
final class Segments {
  private static final int DIGITS = 12;
  private static final String UNREADABLE = ".unreadable";

  private Segments() {}

  static String name(long firstSeq) {
    var digits = Long.toString(firstSeq);
    return "roll-" + "0".repeat(DIGITS - digits.length()) + digits + ".cfr";
  }

  private static long firstSeq(Path file) {
    return Long.parseLong(file.getFileName().toString().substring(5, 17));
  }

  static List<Path> in(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return new ArrayList<>(
          files
              .filter(file -> file.getFileName().toString().matches("roll-\\d{12}\\.cfr"))
              .sorted()
              .toList());
    }
  }

  /// Where a file goes that cannot be read.
  static Path aside(Path file) {
    return file.resolveSibling(file.getFileName() + UNREADABLE);
  }

  static boolean wasSetAside(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(UNREADABLE));
    }
  }

  /// Hands every readable entry from number `from` on to `reader`, in order; entries that are
  /// missing are missing in the numbers.
  static Condition read(Path folder, byte[] key, Disk disk, long from, Consumer<Frame> reader)
      throws IOException {
    var files = in(folder);
    Condition worst = new Condition.Intact();
    long expected = 0;
    for (int i = 0; i < files.size(); i++) {
      boolean newest = i == files.size() - 1;
      if (!newest && firstSeq(files.get(i + 1)) <= from) {
        continue; // all of it lies before
      }
      var file = files.get(i);
      try (var in = disk.open(file, READ)) {
        var found = Segment.of(file, key, in);
        if (found == null) {
          worst = worse(worst, new Condition.Damaged(file, Math.max(0, expected - 1)));
          continue;
        }
        if (expected != 0 && found.firstSeq() != expected) {
          worst = worse(worst, new Condition.Damaged(file, expected - 1));
        }
        var reading = found.read(in, from, reader);
        worst = worse(worst, condition(file, reading, newest));
        expected = reading.lastSeq() + 1;
      }
    }
    return worst;
  }

  /// Whether `key` reads at least one entry.
  static boolean areReadBy(Path folder, byte[] key, Disk disk) throws IOException {
    var seen = new boolean[1];
    if (Files.isDirectory(folder)) {
      for (var file : in(folder).reversed()) { // the newest mostly tells
        try (var in = disk.open(file, READ)) {
          var found = Segment.of(file, key, in);
          if (found != null) {
            found.read(in, 1, _ -> seen[0] = true);
          }
        }
        if (seen[0]) {
          return true;
        }
      }
    }
    return false;
  }

  static Condition condition(Path file, Reading reading, boolean newest) {
    if (reading.gapAfter() >= 0) {
      return new Condition.Damaged(file, reading.gapAfter());
    }
    if (!reading.bad()) {
      return new Condition.Intact();
    }
    return newest
        ? new Condition.Torn(file, reading.used() - reading.end())
        : new Condition.Damaged(file, reading.lastSeq());
  }

  /// The first damage counts; a torn end counts where nothing else is wrong.
  private static Condition worse(Condition known, Condition next) {
    return switch (known) {
      case Condition.Damaged _ -> known;
      case Condition.Torn _, Condition.Intact _ -> next instanceof Condition.Intact ? known : next;
    };
  }
}
