package org.counterfoil.core.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The folding of text for comparison: what two people would call the same letters becomes the same
/// text. It is for comparing only, never for showing.
public final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  // Apostrophes and the Arabic tatweel join the letters around them: O'Brien is one word.
  private static final Pattern JOINERS = Pattern.compile("['’‘ʼ`´ـ\\p{Cf}]+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

  // Letters that no Unicode decomposition takes apart, each the way its neighbours type it.
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('ß', "ss"),
          Map.entry('ø', "o"),
          Map.entry('đ', "d"),
          Map.entry('ð', "d"),
          Map.entry('ł', "l"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('þ', "th"),
          Map.entry('ı', "i"),
          Map.entry('ٱ', "ا"),
          Map.entry('ى', "ي"),
          Map.entry('ی', "ي"),
          Map.entry('ې', "ي"),
          Map.entry('ة', "ه"),
          Map.entry('ە', "ه"),
          Map.entry('ہ', "ه"),
          Map.entry('ھ', "ه"),
          Map.entry('ک', "ك"),
          Map.entry('ڪ', "ك"));

  private Folding() {}

  /// The text in lower case without accents, Arabic diacritics and tatweel, with the forms of alef,
  /// yeh, teh marbuta and kaf made one, digits made Western, and words parted by single blanks.
  public static String folded(String text) {
    // Lower case first: the Turkish dotted capital only then shows its mark.
    var apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    var bare = MARKS.matcher(JOINERS.matcher(apart).replaceAll("")).replaceAll("");
    var letters = lettersOf(bare.toLowerCase(Locale.ROOT));
    return GAPS.matcher(letters).replaceAll(" ").strip();
  }

  private static String lettersOf(String text) {
    var folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (Character.isDigit(letter)) {
        folded.append(Character.digit(letter, 10));
      } else {
        folded.append(LETTERS.getOrDefault(letter, String.valueOf(letter)));
      }
    }
    return folded.toString();
  }

  /// The words of a text, folded, in their order.
  public static List<String> words(String text) {
    var folded = folded(text);
    return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
  }

  /// An e-mail address for comparison: without blanks around it, in lower case. Nothing else of it
  /// may change; dots and plus signs are the mailbox owner's.
  public static String email(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }
}
