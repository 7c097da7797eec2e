package org.counterfoil.core.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A customer's texts as search compares them, each folded when first asked for: most questions are
/// about the name alone, and are asked of thousands. Not for two threads.
final class CardTerms {
  private static final String ARTICLE = "\u0627\u0644";
  private static final int SHORTEST_WITH_ARTICLE = 5;
  private static final int SHORTEST_DOMAIN = 4;

  private final CustomerCard card;
  private @Nullable List<String> words;
  private @Nullable List<String> mail;

  private CardTerms(CustomerCard card) {
    this.card = card;
  }

  static CardTerms of(CustomerCard card) {
    return new CardTerms(card);
  }

  /// The words of the name; an Arabic word with its article also without it.
  List<String> words() {
    var known = words;
    if (known == null) {
      known = nameWords(card.name());
      words = known;
    }
    return known;
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

  String email() {
    return Fold.fold(card.email());
  }

  /// The pieces of the e-mail: all of the local part; of the domain neither the last label nor
  /// short ones (`co`, `com`), for everybody has those.
  List<String> mail() {
    var known = mail;
    if (known == null) {
      known = mailPieces(email());
      mail = known;
    }
    return known;
  }

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

  /// The digits of the phone with the country's code.
  String phone() {
    return Fold.digits(card.phoneE164());
  }

  /// The digits of the phone without the country's code.
  String national() {
    return CallingCodes.national(phone());
  }

  /// The letters of the customer number.
  String letters() {
    var number = Fold.fold(card.number());
    var letters = new StringBuilder(number.length());
    for (int i = 0; i < number.length(); i++) {
      if (Character.isLetter(number.charAt(i))) {
        letters.append(number.charAt(i));
      }
    }
    return letters.toString();
  }

  /// The digits of the customer number.
  String digits() {
    return Fold.digits(Fold.fold(card.number()));
  }

  boolean hasWord(String start) {
    return startsOne(words(), start);
  }

  boolean hasMail(String start) {
    return startsOne(mail(), start);
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
