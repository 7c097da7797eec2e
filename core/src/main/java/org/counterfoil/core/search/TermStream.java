package org.counterfoil.core.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Hands terms that are already made to Lucene.
final class TermStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final List<String> terms = new ArrayList<>(12);
  private int next;

  void add(String text) {
    terms.add(text);
  }

  boolean isEmpty() {
    return terms.isEmpty();
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == terms.size()) {
      return false;
    }
    clearAttributes();
    term.append(terms.get(next++));
    return true;
  }
}
