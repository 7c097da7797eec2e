package org.counterfoil.core.bench;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;

/// Starts java as an installed program starts it: with the product's options, with jars alone on
/// the class path, and with an ahead-of-time cache, which a run before has left.
public final class InstalledJava {
  private final Path folder;
  private final String classPath;

  /// The classes of this process, packed.
  ///
  /// @param folder for the jars and the caches
  public InstalledJava(Path folder) throws IOException {
    this.folder = folder;
    this.classPath = jars();
  }

  /// The cache wants jars: folders of classes are packed. Of the jars, those that are installed,
  /// where `installed.classpath` says so: Java opens each one at the start.
  private String jars() throws IOException {
    var entries = new ArrayList<String>();
    var installed = entries(System.getProperty("installed.classpath", ""));
    for (var entry : entries(System.getProperty("java.class.path"))) {
      var path = Path.of(entry);
      if (Files.isDirectory(path)) {
        var jar = folder.resolve("classes-" + entries.size() + ".jar");
        pack(path, jar);
        entries.add(jar.toString());
      } else if (Files.exists(path) && (installed.isEmpty() || installed.contains(entry))) {
        entries.add(entry);
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  private static Set<String> entries(String classPath) {
    return Stream.of(classPath.split(File.pathSeparator, -1))
        .filter(it -> !it.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// Not compressed, as the product's own jars.
  private static void pack(Path classes, Path jar) throws IOException {
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        var files = Files.walk(classes)) {
      out.setLevel(Deflater.NO_COMPRESSION);
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
  }

  /// A process without a cache.
  ///
  /// @param options of java, beside the product's
  /// @param main its class and its arguments
  public ProcessBuilder plain(List<String> options, String... main) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + System.getProperty("till.options"));
    command.addAll(options);
    command.addAll(List.of("-classpath", classPath));
    command.addAll(List.of(main));
    return new ProcessBuilder(command).redirectError(Redirect.INHERIT);
  }

  /// As [#plain], but the process leaves a cache of this name when it ends, and has the options for
  /// that (`training.options`, beside the product's). What java has to say about that is left out.
  public ProcessBuilder training(String cache, List<String> options, String... main) {
    return plain(and(options, "@" + training(), "-XX:AOTCacheOutput=" + file(cache)), main)
        .redirectError(Redirect.DISCARD);
  }

  /// As [#plain], but with the cache of this name.
  ///
  /// @throws IOException where there is none
  public ProcessBuilder trained(String cache, List<String> options, String... main)
      throws IOException {
    if (!Files.exists(file(cache))) {
      throw new IOException("No AOT cache was made: " + cache);
    }
    return plain(and(options, "-XX:AOTCache=" + file(cache)), main);
  }

  private Path file(String cache) {
    return folder.resolve(cache + ".aot");
  }

  private static Path training() {
    return Path.of(System.getProperty("till.options")).resolveSibling("training.options");
  }

  private static List<String> and(List<String> options, String... more) {
    var all = new ArrayList<>(options);
    all.addAll(List.of(more));
    return all;
  }
}
