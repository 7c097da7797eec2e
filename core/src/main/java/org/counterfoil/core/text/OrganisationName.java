package org.counterfoil.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The comparison of organisations' names: `Acme Hardware (Pvt) Ltd.` is `acme hardware` (C-04).
public final class OrganisationName {
  // L.L.C. and ذ.م.م are one word each.
  private static final Pattern INITIALS = Pattern.compile("(?<!\\p{L})(?:\\p{L}\\.){2,}\\p{L}?");

  private static final Set<String> LEGAL_ENDINGS =
      Set.of(
          "pvt",
          "private",
          "pty",
          "proprietary",
          "ltd",
          "limited",
          "inc",
          "incorporated",
          "llc",
          "llp",
          "lp",
          "plc",
          "corp",
          "corporation",
          "co",
          "company",
          "cc",
          "pbc",
          "gmbh",
          "ag",
          "kg",
          "sa",
          "sarl",
          "srl",
          "spa",
          "bv",
          "nv",
          "ذمم",
          "شمم",
          "شم",
          "شركه",
          "المحدوده",
          "محدوده");

  private OrganisationName() {}

  /// The name folded and without legal endings; a name made of nothing else keeps its words.
  public static String folded(String name) {
    var words = new ArrayList<>(wordsOf(name));
    while (words.size() > 1 && LEGAL_ENDINGS.contains(words.getLast())) {
      words.removeLast();
    }
    // Arabic puts the word for company first.
    while (words.size() > 1 && words.getFirst().equals("شركه")) {
      words.removeFirst();
    }
    return String.join(" ", words);
  }

  private static List<String> wordsOf(String name) {
    var whole =
        INITIALS
            .matcher(name)
            .replaceAll(found -> Matcher.quoteReplacement(found.group().replace(".", "")));
    return Arrays.asList(Folding.folded(whole).split(" "));
  }
}
