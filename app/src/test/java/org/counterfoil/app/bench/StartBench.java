package org.counterfoil.app.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/// How long a fresh process takes to its first frame, beside one that shows an empty stage; both
/// with an ahead-of-time cache of their own, in turn.
final class StartBench {
  private static final int RUNS = 7;

  private final Path folder;
  private final String classPath;

  private StartBench(Path folder, String classPath) {
    this.folder = folder;
    this.classPath = classPath;
  }

  static List<String> rows(Path folder) throws IOException, InterruptedException {
    var bench = new StartBench(folder, jars(folder));
    bench.train("bare");
    bench.train("program");
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

  /// The cache wants jars: folders of classes are packed.
  private static String jars(Path folder) throws IOException {
    var entries = new ArrayList<String>();
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      var path = Path.of(entry);
      if (Files.isDirectory(path)) {
        var jar = folder.resolve("classes-" + entries.size() + ".jar");
        pack(path, jar);
        entries.add(jar.toString());
      } else if (Files.exists(path)) {
        entries.add(entry);
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        var files = Files.walk(classes)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
  }

  private void train(String what) throws IOException, InterruptedException {
    run(what, "-XX:AOTCacheOutput=" + cache(what));
    if (!Files.exists(cache(what))) {
      throw new IOException("No AOT cache was made for " + what);
    }
  }

  private Started start(String what) throws IOException, InterruptedException {
    return run(what, "-XX:AOTCache=" + cache(what));
  }

  private Path cache(String what) {
    return folder.resolve(what + ".aot");
  }

  /// Nanoseconds from before the process was started.
  private record Started(long frame, long usable) {}

  private Started run(String what, String option) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        new ProcessBuilder(
            java,
            "@" + System.getProperty("till.options"),
            option,
            "-Dglass.platform=Pos", // the built-in one takes a picture over pixel by pixel
            "-Dprism.order=sw",
            "-Djava.awt.headless=true",
            "-classpath",
            classPath,
            StartedWindow.class.getName(),
            what,
            folder.resolve("shop").toString());
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
