package org.counterfoil.app.kit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The letters and the colour that stand for a name.
public final class Initials {
  private static final List<String> COLOURS = List.of("blue", "green", "amber", "rose", "grey");

  private Initials() {}

  /// The first letters of the first and last word; empty for a blank name.
  public static String of(String name) {
    var words = Arrays.stream(name.strip().split("\\s+")).filter(w -> !w.isEmpty()).toList();
    if (words.isEmpty()) {
      return "";
    }
    var ends = words.size() == 1 ? words : List.of(words.getFirst(), words.getLast());
    // Arabic letters would join into one shape.
    var apart = isArabic(ends.getFirst()) ? " " : "";
    return ends.stream().map(Initials::first).collect(Collectors.joining(apart));
  }

  /// The style class of the avatar, the same for the same name.
  static String colour(String name) {
    return COLOURS.get(Math.floorMod(name.hashCode(), COLOURS.size()));
  }

  private static boolean isArabic(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC;
  }

  private static String first(String word) {
    return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }
}
