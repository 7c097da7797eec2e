package org.counterfoil.core.search;

import java.util.ArrayList;
import java.util.List;

/// A customer's texts as search compares them.
///
/// @param words folded words of the name; an Arabic word with its article also without it
/// @param mail folded pieces of the e-mail: all of the local part, of the domain what tells it
///   apart
/// @param phone the digits of the phone with the country's code, `national` without it
/// @param letters the folded letters of the customer number, `digits` its digits
record CardTerms(
    List<String> words,
    String email,
    List<String> mail,
    String phone,
    String national,
    String letters,
    String digits) {
  private static final String ARTICLE = "\u0627\u0644";
  private static final int SHORTEST_WITH_ARTICLE = 5;
  private static final int SHORTEST_DOMAIN = 4;

  static CardTerms of(CustomerCard card) {
    var email = Fold.fold(card.email());
    var phone = Fold.digits(card.phoneE164());
    var number = Fold.fold(card.number());
    return new CardTerms(
        nameWords(card.name()),
        email,
        mailPieces(email),
        phone,
        CallingCodes.national(phone),
        letters(number),
        Fold.digits(number));
  }

  private static List<String> nameWords(String name) {
    var words = Fold.words(Fold.fold(name));
    for (int i = words.size() - 1; i >= 0; i--) {
      var word = words.get(i);
      if (word.length() >= SHORTEST_WITH_ARTICLE && word.startsWith(ARTICLE)) {
        words.add(word.substring(ARTICLE.length()));
      }
    }
    return words;
  }

  /// Without the last label and short ones (`co`, `com`): everybody has those.
  private static List<String> mailPieces(String email) {
    int at = email.lastIndexOf('@');
    if (at < 0) {
      return Fold.words(email);
    }
    var pieces = new ArrayList<>(Fold.words(email.substring(0, at)));
    int end = email.lastIndexOf('.');
    if (end > at) {
      for (var label : Fold.words(email.substring(at + 1, end))) {
        if (label.length() >= SHORTEST_DOMAIN) {
          pieces.add(label);
        }
      }
    }
    return pieces;
  }

  private static String letters(String number) {
    var letters = new StringBuilder(number.length());
    for (int i = 0; i < number.length(); i++) {
      if (Character.isLetter(number.charAt(i))) {
        letters.append(number.charAt(i));
      }
    }
    return letters.toString();
  }

  boolean hasWord(String start) {
    return startsOne(words, start);
  }

  boolean hasMail(String start) {
    return startsOne(mail, start);
  }

  private static boolean startsOne(List<String> texts, String start) {
    for (var text : texts) {
      if (text.startsWith(start)) {
        return true;
      }
    }
    return false;
  }
}
