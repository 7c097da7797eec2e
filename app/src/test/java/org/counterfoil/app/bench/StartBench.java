package org.counterfoil.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.counterfoil.core.bench.InstalledJava;

/// How long a fresh process takes to its first frame, beside one that shows an empty stage; both
/// with an ahead-of-time cache of their own, in turn.
final class StartBench {
  private static final int RUNS = 7;

  private static final List<String> OPTIONS =
      List.of(
          "-Dglass.platform=Pos", // the built-in one takes a picture over pixel by pixel
          "-Dprism.order=sw",
          "-Djava.awt.headless=true");

  private final Path folder;
  private final InstalledJava java;

  private StartBench(Path folder) throws IOException {
    this.folder = folder;
    this.java = new InstalledJava(folder);
  }

  static List<String> rows(Path folder) throws IOException, InterruptedException {
    var bench = new StartBench(folder);
    for (var what : List.of("bare", "program")) {
      bench.run(what, bench.java.training(what, OPTIONS, bench.window(what)));
    }
    var bare = new ArrayList<Long>();
    var frame = new ArrayList<Long>();
    var usable = new ArrayList<Long>();
    for (int i = 0; i < RUNS; i++) {
      bare.add(bench.start("bare").frame());
      var program = bench.start("program");
      frame.add(program.frame());
      usable.add(program.usable() - program.frame());
    }
    double own = AppBench.median(frame);
    double peer = AppBench.median(bare);
    return List.of(
        String.format(
            Locale.ROOT,
            "first frame with AOT cache p50,%.0f,ms,bare stage with AOT cache,%.0f,%.2f",
            own,
            peer,
            own / peer),
        String.format(
            Locale.ROOT, "store usable after first frame p50,%.0f,ms,,,", AppBench.median(usable)));
  }

  /// Nanoseconds from before the process was started.
  private record Started(long frame, long usable) {}

  private Started start(String what) throws IOException, InterruptedException {
    return run(what, java.trained(what, OPTIONS, window(what)));
  }

  private String[] window(String what) {
    return new String[] {StartedWindow.class.getName(), what, folder.resolve("shop").toString()};
  }

  private Started run(String what, ProcessBuilder command)
      throws IOException, InterruptedException {
    command.environment().put("DISPLAY", ":0"); // or it takes the guided tour
    command.redirectError(folder.resolve(what + ".err").toFile());
    var seen = new HashMap<String, Long>();
    long began = System.nanoTime();
    var process = command.start();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        seen.putIfAbsent(line, System.nanoTime() - began);
      }
    }
    var frame = seen.get("frame");
    var usable = seen.get("usable");
    if (process.waitFor() != 0 || frame == null || usable == null) {
      throw new IOException(
          what + " did not start: " + Files.readString(folder.resolve(what + ".err")));
    }
    return new Started(frame, usable);
  }
}
