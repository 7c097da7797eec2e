package org.counterfoil.core.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/// Names of one kind, picked as unevenly as names are given in life.
final class NameList {
  // The first name of three hundred gets about 2 %, the last about 0.1 %, as in census lists.
  private static final int FLATTENING = 9;
  private static final String PART_SEPARATOR = "-";

  private final List<Spelling> names;
  private final double[] upTo;

  private NameList(List<Spelling> names) {
    this.names = names;
    upTo = new double[names.size()];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += 1.0 / (i + FLATTENING);
      upTo[i] = sum;
    }
  }

  /// A name in Latin letters and, where there is one, in Arabic script.
  record Spelling(String latin, String arabic) {
    static Spelling read(String word) {
      var plain = word.replace('_', ' ');
      int equals = plain.indexOf('=');
      return equals < 0
          ? new Spelling(plain, "")
          : new Spelling(plain.substring(0, equals), plain.substring(equals + 1));
    }

    Spelling then(Spelling end) {
      return new Spelling(latin + end.latin, arabic + end.arabic);
    }
  }

  static NameList of(String resource) {
    return new NameList(read(resource).stream().map(Spelling::read).toList());
  }

  Spelling pick(RandomGenerator random) {
    double at = random.nextDouble() * upTo[upTo.length - 1];
    int found = Arrays.binarySearch(upTo, at);
    return names.get(found < 0 ? Math.min(-found - 1, names.size() - 1) : found);
  }

  /// Rare names, put together from a beginning and an ending: every one about as rare.
  record Rare(List<Spelling> beginnings, List<Spelling> endings) {
    static Rare of(String resource) {
      var words = read(resource);
      int middle = words.indexOf(PART_SEPARATOR);
      return new Rare(
          words.subList(0, middle).stream().map(Spelling::read).toList(),
          words.subList(middle + 1, words.size()).stream().map(Spelling::read).toList());
    }

    Spelling pick(RandomGenerator random) {
      return beginnings
          .get(random.nextInt(beginnings.size()))
          .then(endings.get(random.nextInt(endings.size())));
    }
  }

  private static List<String> read(String resource) {
    var words = new ArrayList<String>();
    for (var line : text(resource).split("\n", -1)) {
      if (!line.startsWith("#") && !line.isBlank()) {
        words.addAll(List.of(line.strip().split(" +", -1)));
      }
    }
    return words;
  }

  static String text(String resource) {
    try (InputStream in = NameList.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
