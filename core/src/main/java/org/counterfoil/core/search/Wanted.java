package org.counterfoil.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.counterfoil.core.search.Token.Digits;
import org.counterfoil.core.search.Token.Mail;
import org.counterfoil.core.search.Token.Word;

/// What one token is asked to be found as.
sealed interface Wanted {

  /// The documents of a segment that may have it.
  DocIdSetIterator in(Leaf leaf) throws IOException;

  /// Whether the index can only say "may": then the card decides.
  boolean toBeChecked();

  Token token();

  /// A whole word, a whole customer number, a phone of seven digits or more.
  record Whole(Token token) implements Wanted {
    private static final int WHOLE_PHONE = 7;

    @Override
    public DocIdSetIterator in(Leaf leaf) throws IOException {
      var lists = new ArrayList<DocIdSetIterator>();
      switch (token) {
        case Word word -> {
          leaf.term(Fields.WORD, word.text(), lists);
          leaf.term(Fields.NUMBER, numberKey(word), lists);
        }
        case Digits digits -> {
          leaf.term(Fields.WORD, digits.text(), lists);
          leaf.term(Fields.NUMBER, Fold.withoutZeros(digits.text()), lists);
          if (digits.text().length() >= WHOLE_PHONE) {
            leaf.term(Fields.PHONE_TAIL, Fields.tail(digits.text(), Fields.LONGEST_TAIL), lists);
          }
        }
        case Mail mail -> leaf.term(Fields.MAIL_START, mailGram(mail.piece()), lists);
      }
      return AnyOf.of(lists);
    }

    @Override
    public boolean toBeChecked() {
      return switch (token) {
        case Word word -> !word.numberDigits().isEmpty();
        case Digits digits -> digits.text().length() >= WHOLE_PHONE;
        case Mail _ -> true;
      };
    }
  }

  /// The beginning of a word or an e-mail, the end of a phone or of a customer number.
  record Start(Token token) implements Wanted {
    @Override
    public DocIdSetIterator in(Leaf leaf) throws IOException {
      var lists = new ArrayList<DocIdSetIterator>();
      switch (token) {
        case Word word -> word(word, leaf, lists);
        case Digits digits -> digits(digits, leaf, lists);
        case Mail mail -> leaf.term(Fields.MAIL_START, mailGram(mail.piece()), lists);
      }
      return AnyOf.of(lists);
    }

    private static void word(Word word, Leaf leaf, List<DocIdSetIterator> lists)
        throws IOException {
      nameStart(word.text(), leaf, lists);
      leaf.term(Fields.NUMBER, numberKey(word), lists);
      if (word.text().length() >= Fields.SHORTEST_MAIL) {
        leaf.term(Fields.MAIL_START, mailGram(word.text()), lists);
      }
    }

    private static void digits(Digits digits, Leaf leaf, List<DocIdSetIterator> lists)
        throws IOException {
      var text = digits.text();
      nameStart(text, leaf, lists);
      leaf.term(Fields.NUMBER, Fold.withoutZeros(text), lists);
      if (text.length() >= Token.SHORTEST_TAIL) {
        var tail = Fields.tail(text, Math.min(text.length(), Fields.LONGEST_TAIL));
        leaf.term(Fields.PHONE_TAIL, tail, lists);
        leaf.term(Fields.NUMBER_TAIL, tail, lists);
      }
      var national = digits.national();
      if (national.length() >= Token.SHORTEST_TAIL) {
        int length = Math.min(national.length(), Fields.LONGEST_PHONE_START);
        leaf.term(Fields.PHONE_START, national.substring(0, length), lists);
      }
    }

    @Override
    public boolean toBeChecked() {
      return switch (token) {
        case Word word ->
            word.text().length() > Fields.LONGEST_MAIL || !word.numberDigits().isEmpty();
        case Digits digits -> digits.text().length() > Fields.LONGEST_TAIL;
        case Mail _ -> true;
      };
    }
  }

  /// A word spelt alike, or the beginning of one spelt the same.
  record Alike(Word token, List<String> spellings) implements Wanted {
    @Override
    public DocIdSetIterator in(Leaf leaf) throws IOException {
      var lists = new ArrayList<DocIdSetIterator>();
      for (var spelling : spellings) {
        leaf.term(Fields.WORD, spelling, lists);
      }
      nameStart(token.text(), leaf, lists);
      return AnyOf.of(lists);
    }

    @Override
    public boolean toBeChecked() {
      return false;
    }
  }

  private static void nameStart(String text, Leaf leaf, List<DocIdSetIterator> lists)
      throws IOException {
    if (text.length() <= Fields.LONGEST_NAME) {
      leaf.term(Fields.NAME_START, text, lists);
    } else {
      leaf.starting(Fields.WORD, text, lists);
    }
  }

  /// The digits of `ucst000123`, or all of `ucst`: both are terms of the customer number.
  private static String numberKey(Word word) {
    var digits = word.numberDigits();
    return digits.isEmpty() ? word.text() : digits;
  }

  private static String mailGram(String piece) {
    return piece.substring(0, Math.min(piece.length(), Fields.LONGEST_MAIL));
  }
}
