package org.counterfoil.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/// One segment of the index during one search: looks up terms, reads cards. Not for two threads.
final class Leaf {
  private final LeafReader reader;
  private final int base;
  private final @Nullable Bits live;
  private final Map<String, TermsEnum> terms = new HashMap<>();
  private @Nullable BinaryDocValues cards;
  private @Nullable NumericDocValues ranks;

  Leaf(LeafReaderContext context) {
    reader = context.reader();
    base = context.docBase;
    live = reader.getLiveDocs();
  }

  /// Adds the documents that have the term, if there are any.
  void term(String field, String text, List<DocIdSetIterator> into) throws IOException {
    var all = terms(field);
    if (all.seekExact(Fields.text(text))) {
      into.add(all.postings(null, PostingsEnum.NONE));
    }
  }

  /// Adds the documents of every term that begins so.
  void starting(String field, String text, List<DocIdSetIterator> into) throws IOException {
    var all = terms(field);
    var start = Fields.text(text);
    var status = all.seekCeil(start);
    if (status == TermsEnum.SeekStatus.END) {
      return;
    }
    for (BytesRef term = all.term(); term != null; term = all.next()) {
      if (!StringHelper.startsWith(term, start)) {
        return;
      }
      into.add(all.postings(null, PostingsEnum.NONE));
    }
  }

  private TermsEnum terms(String field) throws IOException {
    var known = terms.get(field);
    if (known == null) {
      var all = reader.terms(field);
      known = all == null ? TermsEnum.EMPTY : all.iterator();
      terms.put(field, known);
    }
    return known;
  }

  boolean isLive(int document) {
    return live == null || live.get(document);
  }

  /// The document's number in the whole index.
  int global(int document) {
    return base + document;
  }

  /// Documents must be asked for in rising order within one pass; [#newPass] begins the next.
  CustomerCard card(int document) throws IOException {
    var values = cards;
    if (values == null) {
      values = DocValues.getBinary(reader, Fields.CARD);
      cards = values;
    }
    values.advanceExact(document);
    return CardBytes.read(values.binaryValue());
  }

  /// As [#card].
  long rank(int document) throws IOException {
    var values = ranks;
    if (values == null) {
      values = DocValues.getNumeric(reader, Fields.RANK);
      ranks = values;
    }
    values.advanceExact(document);
    return values.longValue();
  }

  void newPass() {
    cards = null;
    ranks = null;
  }

  /// All words of all names.
  static Set<String> words(List<LeafReaderContext> contexts) throws IOException {
    var words = new HashSet<String>();
    for (var context : contexts) {
      var all = new Leaf(context).terms(Fields.WORD);
      for (BytesRef word = all.next(); word != null; word = all.next()) {
        words.add(word.utf8ToString());
      }
    }
    return words;
  }

  static List<Leaf> of(List<LeafReaderContext> contexts) {
    var leaves = new ArrayList<Leaf>(contexts.size());
    contexts.forEach(context -> leaves.add(new Leaf(context)));
    return leaves;
  }
}
