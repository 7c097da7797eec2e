package org.counterfoil.core.search;

import java.util.function.Consumer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// The fields of the index and what is written into them.
///
/// Short beginnings ("grams") are terms of their own, so that two typed letters which fit fifty
/// thousand customers are one list, already in the order of rank, of which the first twenty are
/// read. Longer texts are asked for by their longest gram and then checked against the card.
final class Fields {
  static final String ID = "id";
  static final String RANK = "rank";
  static final String CARD = "card";

  /// Whole words of the name: the vocabulary that similar spellings are looked up in.
  static final String WORD = "word";

  static final String NAME_START = "name";
  static final String MAIL_START = "mail";
  static final String PHONE_TAIL = "tail";
  static final String PHONE_START = "head";
  static final String NUMBER_TAIL = "numtail";

  /// The digits of the customer number without leading zeros, and its letters.
  static final String NUMBER = "number";

  static final int LONGEST_NAME = 5;
  static final int SHORTEST_MAIL = 3;
  static final int LONGEST_MAIL = 6;
  static final int LONGEST_TAIL = 5;
  static final int LONGEST_PHONE_START = 6;

  private static final FieldType TERMS = new FieldType();

  static {
    TERMS.setTokenized(true);
    TERMS.setOmitNorms(true);
    TERMS.setIndexOptions(IndexOptions.DOCS);
    TERMS.freeze();
  }

  private Fields() {}

  static Document document(CustomerCard card) {
    var terms = CardTerms.of(card);
    var document = new Document();
    document.add(new StringField(ID, CardBytes.bytes(card.id()), Field.Store.NO));
    document.add(new NumericDocValuesField(RANK, card.rank()));
    document.add(new BinaryDocValuesField(CARD, CardBytes.write(card)));
    add(document, WORD, out -> terms.words().forEach(out));
    add(
        document,
        NAME_START,
        out -> terms.words().forEach(word -> starts(word, 1, LONGEST_NAME, out)));
    add(
        document,
        MAIL_START,
        out -> terms.mail().forEach(piece -> starts(piece, SHORTEST_MAIL, LONGEST_MAIL, out)));
    add(document, PHONE_TAIL, out -> tails(terms.phone(), out));
    add(
        document,
        PHONE_START,
        out -> starts(terms.national(), Token.SHORTEST_TAIL, LONGEST_PHONE_START, out));
    add(document, NUMBER_TAIL, out -> tails(terms.digits(), out));
    add(document, NUMBER, out -> number(terms, out));
    return document;
  }

  private static void add(Document document, String field, Consumer<Consumer<String>> writer) {
    var stream = new TermStream();
    writer.accept(stream::add);
    if (!stream.isEmpty()) {
      document.add(new Field(field, stream, TERMS));
    }
  }

  private static void starts(String text, int shortest, int longest, Consumer<String> out) {
    for (int length = shortest; length <= Math.min(longest, text.length()); length++) {
      out.accept(text.substring(0, length));
    }
  }

  private static void tails(String digits, Consumer<String> out) {
    for (int length = Token.SHORTEST_TAIL; length <= LONGEST_TAIL; length++) {
      if (length <= digits.length()) {
        out.accept(tail(digits, length));
      }
    }
  }

  static String tail(String digits, int length) {
    return digits.substring(digits.length() - length);
  }

  private static void number(CardTerms terms, Consumer<String> out) {
    var bare = Fold.withoutZeros(terms.digits());
    if (!bare.isEmpty()) {
      out.accept(bare);
    }
    if (!terms.letters().isEmpty()) {
      out.accept(terms.letters());
    }
  }

  static BytesRef text(String text) {
    return new BytesRef(text);
  }
}
