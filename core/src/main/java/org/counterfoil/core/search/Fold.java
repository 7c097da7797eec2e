package org.counterfoil.core.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reduces a text to what people mean when they type it: no case, accents, vowel signs, tatweel or
/// apostrophes; the forms of alef, yeh, kaf and heh are one; digits are Western.
final class Fold {
  private Fold() {}

  /// The folded text; what is neither letter nor digit stays, for [#words] to split at.
  static String fold(String text) {
    return isPlain(text) ? text.toLowerCase(Locale.ROOT) : foldAny(text);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || c == '\'' || c == '`') {
        return false;
      }
    }
    return true;
  }

  private static String foldAny(String text) {
    var apart = isArabic(text) ? text : apart(text);
    var folded = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      foldOne(apart.charAt(i), folded);
    }
    return folded.toString();
  }

  private static String apart(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
  }

  /// Whether only letters occur that [#foldOne] takes apart itself: normalising is five times as
  /// slow, and a list of hits folds every name on it.
  private static boolean isArabic(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= '\u0621' && c <= '\u066F') || (c >= '\u0679' && c <= '\u06BF');
      if (c != ' ' && !letter) {
        return false;
      }
    }
    return true;
  }

  private static void foldOne(char c, StringBuilder folded) {
    if (Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.FORMAT) {
      return;
    }
    switch (c) {
      case '\'', '`', '\u2018', '\u2019', '\u02BB', '\u02BC', '\u0640' -> {}
      case '\u0622', '\u0623', '\u0625', '\u0671' -> folded.append('\u0627'); // forms of alef
      case '\u0624' -> folded.append('\u0648'); // waw with hamza
      case '\u0626', '\u0649', '\u06CC', '\u06CE' ->
          folded.append('\u064A'); // forms of yeh, Kurdish e
      case '\u0629', '\u06BE', '\u06C1', '\u06D5' ->
          folded.append('\u0647'); // teh marbuta, forms of heh
      case '\u06A9' -> folded.append('\u0643'); // keheh
      case '\u06C6' -> folded.append('\u0648'); // Kurdish o
      case '\u0695' -> folded.append('\u0631'); // Kurdish heavy r
      case '\u06B5' -> folded.append('\u0644'); // Kurdish heavy l
      case '\u00DF' -> folded.append("ss");
      case '\u00E6' -> folded.append("ae");
      case '\u00F8' -> folded.append('o');
      case '\u0142' -> folded.append('l');
      case '\u0131' -> folded.append('i');
      case '\u0111' -> folded.append('d');
      default -> folded.append(western(c));
    }
  }

  private static char western(char c) {
    boolean digit = c >= 0x80 && Character.isDigit(c);
    return digit ? (char) ('0' + Character.digit(c, 10)) : c;
  }

  /// The runs of letters and digits of a folded text, in order.
  static List<String> words(String folded) {
    var words = new ArrayList<String>(4);
    int start = -1;
    for (int i = 0; i <= folded.length(); i++) {
      boolean inside = i < folded.length() && Character.isLetterOrDigit(folded.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(folded.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  /// The digits of a folded text, joined.
  static String digits(String folded) {
    var digits = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    return digits.toString();
  }

  static boolean allDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  static String withoutZeros(String digits) {
    int zeros = 0;
    while (zeros < digits.length() && digits.charAt(zeros) == '0') {
      zeros++;
    }
    return digits.substring(zeros);
  }
}
