package org.counterfoil.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.counterfoil.core.search.Hit.Part;
import org.counterfoil.core.search.Token.Word;
import org.counterfoil.core.search.Wanted.Alike;
import org.counterfoil.core.search.Wanted.Start;
import org.counterfoil.core.search.Wanted.Whole;
import org.jspecify.annotations.Nullable;

/// One search. It goes from strict to lenient and stops as soon as the list is full: whole words,
/// then beginnings, then one word misspelt by a letter, then by two, then all words misspelt. Each
/// round reads a segment only as far as it needs, because documents lie in the order of rank.
final class Finding {
  private static final int MOST_SLIPS = 2;
  private static final int SHORTEST_MISSPELT = 3;
  // Beside whole words that are right, even the article of al-Jubouri may be wrong.
  private static final int SHORTEST_BESIDE_WHOLE = 2;
  private static final int TWO_SLIPS_FROM = 7;

  private final Typed typed;
  private final Spellings vocabulary;
  private final List<Leaf> leaves;
  private final int limit;
  private final Map<Word, List<Spellings.Alike>> alike = new HashMap<>();
  private final Set<Integer> seen = new HashSet<>();
  private final List<Hit> hits = new ArrayList<>();

  Finding(Typed typed, Spellings vocabulary, List<Leaf> leaves, int limit) {
    this.typed = typed;
    this.vocabulary = vocabulary;
    this.leaves = leaves;
    this.limit = limit;
  }

  List<Hit> hits() throws IOException {
    if (typed.tokens().isEmpty()) {
      return List.of();
    }
    if (typed.customerNumber()) {
      // The digits alone lead to the customer; every customer has the letters before them.
      collect(List.of(new Whole(typed.tokens().getLast())), typed.tokens());
      if (!hits.isEmpty()) {
        return hits;
      }
    }
    collect(each(Whole::new));
    collect(each(Start::new));
    boolean several = typed.tokens().size() > 1;
    for (int slips = 1; slips <= MOST_SLIPS; slips++) {
      if (several) {
        misspelt(slips, Whole::new, SHORTEST_BESIDE_WHOLE);
      }
      misspelt(slips, Start::new, SHORTEST_MISSPELT);
    }
    allMisspelt();
    return hits;
  }

  private List<Wanted> each(Function<Token, Wanted> as) {
    var all = new ArrayList<Wanted>();
    typed.tokens().forEach(token -> all.add(as.apply(token)));
    return all;
  }

  /// One word of at least some letters misspelt, the others right.
  private void misspelt(int slips, Function<Token, Wanted> others, int shortest)
      throws IOException {
    for (int i = 0; i < typed.tokens().size() && hits.size() < limit; i++) {
      if (typed.tokens().get(i) instanceof Word word
          && word.text().length() >= shortest
          && slips(word) >= slips) {
        var spellings = spellings(word, slips);
        if (!spellings.isEmpty()) {
          var all = each(others);
          all.set(i, new Alike(word, spellings));
          collect(all);
        }
      }
    }
  }

  private void allMisspelt() throws IOException {
    if (hits.size() < limit && typed.tokens().size() > 1) {
      collect(each(this::leniently));
    }
  }

  private Wanted leniently(Token token) {
    return token instanceof Word word && word.text().length() >= SHORTEST_MISSPELT
        ? new Alike(word, spellings(word, slips(word)))
        : new Start(token);
  }

  private List<String> spellings(Word word, int slips) {
    return alike.computeIfAbsent(word, _ -> vocabulary.alike(word.text(), slips(word))).stream()
        .filter(spelling -> spelling.slips() <= slips)
        .map(Spellings.Alike::word)
        .toList();
  }

  private static int slips(Word word) {
    return word.text().length() < TWO_SLIPS_FROM ? 1 : MOST_SLIPS;
  }

  private void collect(List<Wanted> wanted) throws IOException {
    collect(wanted, wanted.stream().filter(Wanted::toBeChecked).map(Wanted::token).toList());
  }

  private void collect(List<Wanted> wanted, List<Token> checks) throws IOException {
    int missing = limit - hits.size();
    if (missing <= 0) {
      return;
    }
    var candidates = new ArrayList<Candidate>();
    for (var leaf : leaves) {
      leaf.newPass();
      collect(leaf, all(wanted, leaf), checks, missing, candidates);
    }
    candidates.sort(Candidate.BY_RANK);
    for (var candidate : candidates.subList(0, Math.min(missing, candidates.size()))) {
      seen.add(candidate.leaf().global(candidate.document()));
      hits.add(hit(candidate.look()));
    }
  }

  private static DocIdSetIterator all(List<Wanted> wanted, Leaf leaf) throws IOException {
    var lists = new ArrayList<DocIdSetIterator>(wanted.size());
    for (var one : wanted) {
      var list = one.in(leaf);
      if (list.cost() == 0) {
        return DocIdSetIterator.empty();
      }
      lists.add(list);
    }
    return lists.size() == 1 ? lists.getFirst() : ConjunctionUtils.intersectIterators(lists);
  }

  private void collect(
      Leaf leaf, DocIdSetIterator documents, List<Token> checks, int most, List<Candidate> into)
      throws IOException {
    int last = into.size() + most;
    while (into.size() < last) {
      int document = documents.nextDoc();
      if (document == DocIdSetIterator.NO_MORE_DOCS) {
        return;
      }
      if (leaf.isLive(document) && !seen.contains(leaf.global(document))) {
        add(leaf, document, checks, into);
      }
    }
  }

  private static void add(Leaf leaf, int document, List<Token> checks, List<Candidate> into)
      throws IOException {
    if (checks.isEmpty()) {
      into.add(new Candidate(leaf.rank(document), leaf, document, null));
      return;
    }
    var read = Read.of(leaf.card(document));
    if (checks.stream().allMatch(token -> token.partOf(read.terms()) != null)) {
      into.add(new Candidate(read.card().rank(), leaf, document, read));
    }
  }

  private Hit hit(Read read) {
    var card = read.card();
    var parts = EnumSet.noneOf(Part.class);
    for (var token : typed.tokens()) {
      var part = token.partOf(read.terms());
      parts.add(part == null ? Part.NAME_ALIKE : part);
    }
    return new Hit(card.id(), card.number(), card.name(), card.phoneE164(), Set.copyOf(parts));
  }

  /// A card with its terms, which take longer to find out than the card to read.
  private record Read(CustomerCard card, CardTerms terms) {
    static Read of(CustomerCard card) {
      return new Read(card, CardTerms.of(card));
    }
  }

  /// A document found; what it says only if it had to be read already.
  private record Candidate(long rank, Leaf leaf, int document, @Nullable Read read) {
    static final Comparator<Candidate> BY_RANK =
        Comparator.comparingLong(Candidate::rank)
            .reversed()
            .thenComparing(candidate -> candidate.leaf().global(candidate.document()));

    Read look() throws IOException {
      return read == null ? Read.of(leaf.card(document)) : read;
    }
  }
}
