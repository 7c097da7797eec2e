package org.counterfoil.core.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;

/// How the process that is killed is started. A thousand of them spend most of their lives loading
/// classes, so these can be loaded once, kept by Java itself, and taken from there.
record TillProgram(List<String> command) {
  private static final int TRAINING = 300;

  TillProgram {
    command = List.copyOf(command);
  }

  static TillProgram plain() {
    return of(System.getProperty("java.class.path"), "-Xshare:auto");
  }

  /// The same with the classes kept in `folder`; takes some seconds.
  static TillProgram cached(Path folder, PreparedShop shop)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    var classPath = jars(folder);
    var cache = folder.resolve("till.aot");
    var store = folder.resolve("store");
    shop.copyTo(store);
    of(classPath, "-XX:AOTCacheOutput=" + cache)
        .command(store.toString(), "1", "100", Integer.toString(TRAINING))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start()
        .waitFor();
    return Files.exists(cache) ? of(classPath, "-XX:AOTCache=" + cache) : plain();
  }

  private static TillProgram of(String classPath, String classes) {
    return new TillProgram(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            classes,
            "-Xlog:disable",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-cp",
            classPath,
            KilledTill.class.getName()));
  }

  ProcessBuilder command(String... args) {
    var all = new ArrayList<>(command);
    all.addAll(List.of(args));
    return new ProcessBuilder(all);
  }

  /// Java keeps classes from jars only.
  private static String jars(Path folder) throws IOException {
    var entries = System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1);
    var jars = new ArrayList<Path>();
    for (var entry : entries) {
      var path = Path.of(entry);
      if (Files.isDirectory(path)) {
        jars.add(jar(path, folder.resolve("classes-" + jars.size() + ".jar")));
      } else {
        jars.add(path);
      }
    }
    return jars.stream()
        .map(Path::toString)
        .collect(Collectors.joining(java.io.File.pathSeparator));
  }

  private static Path jar(Path classes, Path to) throws IOException {
    try (var jar = new JarOutputStream(Files.newOutputStream(to));
        var files = Files.walk(classes)) {
      files.filter(Files::isRegularFile).sorted().forEach(file -> add(jar, classes, file));
    }
    return to;
  }

  private static void add(JarOutputStream jar, Path classes, Path file) {
    try {
      jar.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
      Files.copy(file, jar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
