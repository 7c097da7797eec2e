package org.counterfoil.core.crash;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A process of [KilledTill], and what it said before it died.
final class Till {
  private static final Set<String> STEPS = Set.of(KilledTill.OPENING, KilledTill.READY);

  private final Process process;
  private final Thread listener;
  private final StringBuilder said = new StringBuilder();
  private final CountDownLatch opening = new CountDownLatch(1);
  private final CountDownLatch ready = new CountDownLatch(1);

  private Till(Process process) {
    this.process = process;
    this.listener = Thread.ofPlatform().unstarted(this::listen);
  }

  static Till start(TillProgram program, Path folder, long seed, int reusedAfter)
      throws IOException {
    var till =
        new Till(
            program
                .command(folder.toString(), Long.toString(seed), Integer.toString(reusedAfter))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    till.listener.start();
    return till;
  }

  /// Empties the pipe as it fills: a till must not wait for us.
  private void listen() {
    try (Reader says = process.inputReader()) {
      var piece = new char[8192];
      for (int count = says.read(piece); count >= 0; count = says.read(piece)) {
        synchronized (said) {
          said.append(piece, 0, count);
          pass(opening, KilledTill.OPENING);
          pass(ready, KilledTill.READY);
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } finally {
      opening.countDown();
      ready.countDown();
    }
  }

  private void pass(CountDownLatch step, String word) {
    if (step.getCount() > 0 && said.indexOf(word + "\n") >= 0) {
      step.countDown();
    }
  }

  /// @return the milliseconds it took to open
  long awaitReady() throws InterruptedException {
    opening.await();
    long start = System.nanoTime();
    ready.await();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  void awaitOpening() throws InterruptedException {
    opening.await();
  }

  /// @return whether it was alive until then
  boolean killAfter(long millis) throws InterruptedException {
    boolean died = process.waitFor(millis, TimeUnit.MILLISECONDS);
    kill();
    return !died;
  }

  /// By its handle: a Process that is destroyed closes the pipe, and what is still in it is lost.
  private void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
    listener.join();
  }

  List<Acknowledged> acknowledged() {
    return lines().stream()
        .filter(line -> !STEPS.contains(line) && !line.startsWith(KilledTill.WAS_OLD))
        .map(Acknowledged::of)
        .toList();
  }

  /// The commands that its store had lost when it opened.
  long wasOld() {
    return lines().stream()
        .filter(line -> line.startsWith(KilledTill.WAS_OLD))
        .mapToLong(line -> Long.parseLong(line.substring(KilledTill.WAS_OLD.length())))
        .sum();
  }

  /// A line that was cut has no end and is none.
  private List<String> lines() {
    synchronized (said) {
      int end = said.lastIndexOf("\n");
      return said.substring(0, Math.max(0, end)).lines().toList();
    }
  }
}
