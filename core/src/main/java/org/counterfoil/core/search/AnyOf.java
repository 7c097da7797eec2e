package org.counterfoil.core.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.PriorityQueue;

/// The union of several lists of documents, in order and without repeats.
final class AnyOf extends DocIdSetIterator {
  private final PriorityQueue<DocIdSetIterator> lists;
  private final long cost;

  private AnyOf(List<? extends DocIdSetIterator> lists) {
    this.lists = new Nearest(lists.size());
    long sum = 0;
    for (var list : lists) {
      this.lists.add(list);
      sum += list.cost();
    }
    cost = sum;
  }

  static DocIdSetIterator of(List<? extends DocIdSetIterator> lists) {
    return switch (lists.size()) {
      case 0 -> DocIdSetIterator.empty();
      case 1 -> lists.getFirst();
      default -> new AnyOf(lists);
    };
  }

  @Override
  public int docID() {
    return lists.top().docID();
  }

  @Override
  public int nextDoc() throws IOException {
    int now = docID();
    var top = lists.top();
    while (top.docID() == now) {
      top.nextDoc();
      top = lists.updateTop();
    }
    return top.docID();
  }

  @Override
  public int advance(int target) throws IOException {
    var top = lists.top();
    while (top.docID() < target) {
      top.advance(target);
      top = lists.updateTop();
    }
    return top.docID();
  }

  @Override
  public long cost() {
    return cost;
  }

  private static final class Nearest extends PriorityQueue<DocIdSetIterator> {
    Nearest(int size) {
      super(size);
    }

    @Override
    protected boolean lessThan(DocIdSetIterator a, DocIdSetIterator b) {
      return a.docID() < b.docID();
    }
  }
}
