package org.counterfoil.core.customer.duplicate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.counterfoil.core.text.Folding;

/// The short forms of first names, from `nicknames.txt`: each line is a full name and what its
/// bearers are called.
final class Nicknames {
  private static final Map<String, Set<String>> FULL_NAMES = read();

  private Nicknames() {}

  /// Both may be short for one full name: Bob and Rob are, Alexander and Alexandra are not, though
  /// both may be Alex.
  static boolean sameName(String a, String b) {
    return !Collections.disjoint(fullNames(a), fullNames(b));
  }

  private static Set<String> fullNames(String name) {
    return FULL_NAMES.getOrDefault(name, Set.of());
  }

  private static Map<String, Set<String>> read() {
    var stream = Objects.requireNonNull(Nicknames.class.getResourceAsStream("nicknames.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      var fullNames = new HashMap<String, Set<String>>();
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Folding::words)
          .filter(words -> !words.isEmpty())
          .forEach(words -> add(words, fullNames));
      return fullNames;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(List<String> words, Map<String, Set<String>> fullNames) {
    for (var word : words) {
      fullNames.computeIfAbsent(word, _ -> new HashSet<>()).add(words.getFirst());
    }
  }
}
