package org.counterfoil.core.crash;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A process of [KilledTill], and what it said before it died.
final class Till {
  private final Process process;
  private final Thread listener;
  private final StringBuilder said = new StringBuilder();
  private final CountDownLatch ready = new CountDownLatch(1);

  private Till(Process process) {
    this.process = process;
    this.listener = Thread.ofPlatform().unstarted(this::listen);
  }

  static Till start(CrashWorkload workload, Path folder, long seed, String settings)
      throws IOException {
    var till =
        new Till(
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx512m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    KilledTill.class.getName(),
                    folder.toString(),
                    workload.getClass().getName(),
                    Long.toString(seed),
                    settings)
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
          if (said.indexOf("ready\n") >= 0) {
            ready.countDown();
          }
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } finally {
      ready.countDown();
    }
  }

  /// @param millis after it was ready; below zero: after its process began
  /// @return whether it was alive until then
  boolean killAfter(int millis) throws InterruptedException {
    if (millis >= 0) {
      ready.await();
    }
    boolean died = process.waitFor(Math.abs(millis), TimeUnit.MILLISECONDS);
    kill();
    return !died;
  }

  /// By its handle: a Process that is destroyed closes the pipe, and what is still in it is lost.
  private void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
    listener.join();
  }

  /// A line that was cut has no end and is none.
  List<UUID> acknowledged() {
    var documents = new ArrayList<UUID>();
    synchronized (said) {
      int end = said.lastIndexOf("\n");
      said.substring(0, Math.max(0, end))
          .lines()
          .filter(line -> !line.equals("ready"))
          .forEach(line -> documents.add(UUID.fromString(line)));
    }
    return documents;
  }
}
