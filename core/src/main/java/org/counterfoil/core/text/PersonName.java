package org.counterfoil.core.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A person's name in its two parts, as they are shown; either may be empty (C-07).
public record PersonName(String first, String last) {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "mx",
          "dr",
          "prof",
          "professor",
          "rev",
          "reverend",
          "fr",
          "sir",
          "madam",
          "hon",
          "eng",
          "adv",
          "capt",
          "sr",
          "mme",
          "mlle",
          "herr",
          "frau",
          "السيد",
          "السيده",
          "سيد",
          "سيده",
          "الانسه",
          "انسه",
          "الدكتور",
          "الدكتوره",
          "دكتور",
          "دكتوره",
          "د",
          "الاستاذ",
          "الاستاذه",
          "استاذ",
          "استاذه",
          "ا",
          "المهندس",
          "المهندسه",
          "مهندس",
          "مهندسه",
          "م",
          "الحاج",
          "الحاجه",
          "الشيخ",
          "الشيخه");

  /// Words that belong to the word after them, so that a family name begins with them.
  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "der", "den", "de", "da", "di", "du", "dos", "del", "della", "la", "le",
          "ten", "ter", "al", "el", "bin", "ibn", "bint", "abu", "ould", "st", "san", "بن", "ابن",
          "بنت", "ابو", "ال");

  // Servant of …: the name that follows is part of the same given name.
  private static final Set<String> BOUND = Set.of("عبد", "abd", "abdul", "abdel");

  public PersonName {
    first = tidy(first);
    last = tidy(last);
  }

  /// Splits a full name: `Moyo, Tendai` at its comma, otherwise before the last word and the
  /// particles that belong to it. Leading titles are left out; a single word is a first name.
  public static PersonName split(String full) {
    int comma = full.indexOf(',');
    if (comma < 0) {
      comma = full.indexOf('،');
    }
    if (comma > 0 && comma < full.length() - 1) {
      return new PersonName(
          joined(withoutTitles(full.substring(comma + 1))),
          joined(withoutTitles(full.substring(0, comma))));
    }
    var words = withoutTitles(full);
    int last = lastNameFrom(words);
    return new PersonName(
        joined(words.subList(0, last)), joined(words.subList(last, words.size())));
  }

  /// Both parts in one line.
  public String full() {
    if (first.isEmpty() || last.isEmpty()) {
      return first + last;
    }
    return first + " " + last;
  }

  /// Both parts folded for comparison and without titles, so that `Dr. Müller` is `muller`.
  public PersonName folded() {
    return new PersonName(
        Folding.folded(joined(withoutTitles(first))), Folding.folded(joined(withoutTitles(last))));
  }

  private static int lastNameFrom(List<String> words) {
    int from = Math.max(Math.min(1, words.size()), words.size() - 1);
    while (from > 1 && belongsToNext(words.get(from - 1))) {
      from--;
    }
    // A first name of two words that cannot be parted, and nothing after it.
    boolean givenOnly = from == 1 && BOUND.contains(Folding.folded(words.getFirst()));
    return givenOnly ? words.size() : from;
  }

  private static boolean belongsToNext(String word) {
    var folded = Folding.folded(word);
    return PARTICLES.contains(folded) || BOUND.contains(folded);
  }

  private static List<String> withoutTitles(String text) {
    var words = words(text);
    int from = 0;
    while (from < words.size() - 1 && TITLES.contains(Folding.folded(words.get(from)))) {
      from++;
    }
    return words.subList(from, words.size());
  }

  private static List<String> words(String text) {
    return Arrays.stream(BLANKS.split(text)).filter(word -> !word.isEmpty()).toList();
  }

  private static String joined(List<String> words) {
    return String.join(" ", words);
  }

  private static String tidy(String text) {
    return joined(words(text));
  }
}
