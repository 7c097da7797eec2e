package org.counterfoil.core.tillroll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.counterfoil.core.journal.Chain;

/// A short roll in more than one file, which takes some three hundred sales otherwise.
public final class RollFiles {
  private RollFiles() {}

  /// Lays the entries from number `seq` on into a file of their own.
  ///
  /// @return that file
  public static Path split(Path folder, byte[] key, long seq) throws IOException {
    var frames = new ArrayList<Frame>();
    UUID device;
    try (var roll = TillRoll.open(folder, key, new UUID(0, 0), Disk.REAL)) {
      device = roll.device();
      roll.read(1, frames::add);
    }
    for (var file : Segments.in(folder)) {
      Files.delete(file);
    }
    int before = (int) seq - 1;
    var first = folder.resolve(Segments.name(1));
    write(Segment.fresh(first, key, device, 1, Chain.START), frames.subList(0, before));
    var next = folder.resolve(Segments.name(seq));
    var link = frames.get(before - 1).chain();
    write(Segment.fresh(next, key, device, seq, link), frames.subList(before, frames.size()));
    return next;
  }

  private static void write(Segment segment, List<Frame> frames) throws IOException {
    Files.write(segment.file(), segment.header());
    long end = Segment.HEADER;
    try (var out = Disk.REAL.open(segment.file(), java.nio.file.StandardOpenOption.WRITE)) {
      for (var frame : frames) {
        var sealed = segment.seal(frame, end);
        long length = sealed.remaining();
        Tail.writeFully(out, sealed, end);
        end += length;
      }
    }
  }
}
