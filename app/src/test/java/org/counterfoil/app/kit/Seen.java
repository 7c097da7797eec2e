package org.counterfoil.app.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What is in the pictures of the gallery, by the tests that took them. In files, for the tests run
/// in several processes; one that runs again begins its own anew.
public final class Seen {
  private static final Path FOLDER = Path.of("target", "gallery-seen");
  private static final Map<String, Set<String>> HERE = new TreeMap<>();

  private Seen() {}

  /// @param seen the names of what the test that is running has just taken a picture of
  static void note(Set<String> seen) {
    StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .walk(
            frames ->
                frames
                    .map(StackWalker.StackFrame::getDeclaringClass)
                    .filter(it -> it.getName().startsWith("org.counterfoil."))
                    .filter(it -> it.getSimpleName().endsWith("Test"))
                    .distinct()
                    .toList())
        .forEach(test -> keep(test.getName(), seen));
  }

  private static void keep(String test, Set<String> seen) {
    var all = HERE.computeIfAbsent(test, _ -> new TreeSet<>());
    all.addAll(seen);
    try {
      Files.createDirectories(FOLDER);
      Files.write(FOLDER.resolve(test), all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The names of nodes, and of screens of which [Gallery#screen] told, by the names of the tests.
  public static Map<String, Set<String>> byTest() {
    var all = new TreeMap<String, Set<String>>();
    if (Files.exists(FOLDER)) {
      try (var tests = Files.newDirectoryStream(FOLDER)) {
        for (var test : tests) {
          all.put(test.getFileName().toString(), Set.copyOf(Files.readAllLines(test)));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }
}
