package org.counterfoil.core.crash;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/// What the crash proof counts. One line of it is the proof.
final class Tally {
  final AtomicLong kills = new AtomicLong();
  final AtomicLong cuts = new AtomicLong();
  final AtomicLong acknowledged = new AtomicLong();
  final AtomicLong lost = new AtomicLong();
  final AtomicLong torn = new AtomicLong();
  final AtomicLong unusable = new AtomicLong();

  void unusable(Path folder, RuntimeException e) {
    unusable.incrementAndGet();
    Console.say("unusable: " + folder + " " + e);
    e.printStackTrace();
  }

  boolean isClean() {
    return lost.get() == 0 && torn.get() == 0 && unusable.get() == 0;
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "crash: kills=%d cuts=%d acknowledged=%d lost=%d torn=%d unusable=%d",
        kills.get(),
        cuts.get(),
        acknowledged.get(),
        lost.get(),
        torn.get(),
        unusable.get());
  }
}
