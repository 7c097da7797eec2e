package org.counterfoil.core.search;

import org.counterfoil.core.search.Hit.Part;
import org.jspecify.annotations.Nullable;

/// One thing somebody typed, folded.
sealed interface Token {
  /// Fewer last digits of a phone say nothing.
  int SHORTEST_TAIL = 3;

  /// The part of the customer this begins (or, for digits, ends), or null if it is in none.
  @Nullable Part partOf(CardTerms card);

  /// Letters, perhaps with digits among them: the start of a name word or of a piece of an e-mail,
  /// or a customer number typed without its hyphen.
  record Word(String text) implements Token {
    /// The digits of `ucst000123` without leading zeros; empty when there are none.
    String numberDigits() {
      return Fold.withoutZeros(Fold.digits(text));
    }

    @Override
    public @Nullable Part partOf(CardTerms card) {
      if (card.hasWord(text)) {
        return Part.NAME;
      }
      if (isNumberOf(card)) {
        return Part.NUMBER;
      }
      return card.hasMail(text) ? Part.EMAIL : null;
    }

    private boolean isNumberOf(CardTerms card) {
      if (card.letters().isEmpty() || !text.startsWith(card.letters())) {
        return false;
      }
      var rest = text.substring(card.letters().length());
      return rest.isEmpty()
          || (Fold.allDigits(rest)
              && Fold.withoutZeros(rest).equals(Fold.withoutZeros(card.digits())));
    }
  }

  /// Digits only: the end of a phone or of a customer number, the whole number, or, when typed with
  /// a trunk zero or a plus, the beginning of a phone.
  ///
  /// @param national the beginning of the national number; empty unless typed as a beginning
  record Digits(String text, String national) implements Token {
    @Override
    public @Nullable Part partOf(CardTerms card) {
      if (isWholeNumberOf(card)) {
        return Part.NUMBER;
      }
      boolean tail = text.length() >= SHORTEST_TAIL;
      boolean begins = national.length() >= SHORTEST_TAIL && card.national().startsWith(national);
      if (begins || (tail && card.phone().endsWith(text))) {
        return Part.PHONE;
      }
      if (tail && card.digits().endsWith(text)) {
        return Part.NUMBER;
      }
      return card.hasWord(text) ? Part.NAME : null;
    }

    boolean isWholeNumberOf(CardTerms card) {
      var bare = Fold.withoutZeros(text);
      return !bare.isEmpty() && bare.equals(Fold.withoutZeros(card.digits()));
    }
  }

  /// A text with an at sign: any stretch of an e-mail.
  ///
  /// @param piece the run of letters and digits in it that the index is asked for
  record Mail(String text, String piece) implements Token {
    @Override
    public @Nullable Part partOf(CardTerms card) {
      return card.email().contains(text) ? Part.EMAIL : null;
    }
  }
}
