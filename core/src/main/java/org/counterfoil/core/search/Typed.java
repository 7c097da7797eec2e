package org.counterfoil.core.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.counterfoil.core.search.Token.Digits;
import org.counterfoil.core.search.Token.Mail;
import org.counterfoil.core.search.Token.Word;

/// What somebody typed, taken apart. All tokens must be found, in any order.
///
/// @param customerNumber whether it looks like one whole customer number (`UCST-000123`)
record Typed(List<Token> tokens, boolean customerNumber) {
  // Nobody types more by hand; a pasted page must not become a thousand lookups.
  private static final int LONGEST = 120;
  private static final int MOST_TOKENS = 6;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  static Typed of(String raw) {
    var text = Fold.fold(raw.substring(0, Math.min(LONGEST, raw.length()))).strip();
    if (isPhoneLike(text)) {
      return new Typed(List.of(digits(text)), false);
    }
    var tokens = new ArrayList<Token>();
    var chunks = BLANKS.split(text, -1);
    for (var chunk : chunks) {
      if (chunk.indexOf('@') >= 0) {
        addMail(chunk, tokens);
      } else {
        Fold.words(chunk).forEach(word -> add(word, tokens));
      }
    }
    var kept = tokens.size() > MOST_TOKENS ? tokens.subList(0, MOST_TOKENS) : tokens;
    return new Typed(List.copyOf(kept), chunks.length == 1 && isNumberLike(tokens));
  }

  private static void add(String word, List<Token> tokens) {
    boolean digits = Fold.allDigits(word);
    if (digits && !tokens.isEmpty() && tokens.getLast() instanceof Digits(var before, _)) {
      // "moyo 077 123" is one phone with blanks in it.
      tokens.set(tokens.size() - 1, digits(before + word));
    } else {
      tokens.add(digits ? digits(word) : new Word(word));
    }
  }

  private static void addMail(String chunk, List<Token> tokens) {
    int at = chunk.indexOf('@');
    Fold.words(chunk.substring(0, at)).stream()
        .filter(piece -> piece.length() >= Fields.SHORTEST_MAIL)
        .max(Comparator.comparingInt(String::length))
        .or(() -> Fold.words(chunk.substring(at)).stream().findFirst())
        .ifPresent(piece -> tokens.add(new Mail(chunk, piece)));
  }

  private static boolean isPhoneLike(String text) {
    boolean digit = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isDigit = c >= '0' && c <= '9';
      if (!isDigit && " +-()./".indexOf(c) < 0) {
        return false;
      }
      digit |= isDigit;
    }
    return digit;
  }

  private static Digits digits(String text) {
    var digits = Fold.digits(text);
    if (text.startsWith("+")) {
      return new Digits(digits, CallingCodes.national(digits));
    }
    if (digits.startsWith("00")) {
      return new Digits(digits, CallingCodes.national(digits.substring(2)));
    }
    return new Digits(digits, digits.startsWith("0") ? digits.substring(1) : "");
  }

  private static boolean isNumberLike(List<Token> tokens) {
    return switch (tokens.size()) {
      case 1 -> tokens.getFirst() instanceof Word word && !word.numberDigits().isEmpty();
      case 2 -> tokens.getFirst() instanceof Word && tokens.getLast() instanceof Digits;
      default -> false;
    };
  }
}
