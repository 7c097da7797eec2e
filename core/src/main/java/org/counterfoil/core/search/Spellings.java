package org.counterfoil.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import org.apache.lucene.index.IndexReader;

/// The vocabulary of names, looked up by similar spelling.
///
/// Two spellings that differ by a slip become equal when each loses at most one letter (Garbe's
/// symmetric deletes), so every word is filed under itself with up to two of its first letters left
/// out, and a typed word is looked up the same way: some thirty lookups, where walking an automaton
/// over the vocabulary takes a millisecond. Safe from any thread.
final class Spellings {
  // Slips are found in the first letters; what follows is compared when the word is found.
  private static final int FILED_LETTERS = 7;
  // A word of four letters is never asked for with two slips: that takes seven typed letters.
  private static final int TWO_SLIPS_FROM = 5;
  private static final int REFILE_AFTER = 400;

  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private final Set<String> unfiled = ConcurrentHashMap.newKeySet();
  private volatile Filed filed = Filed.of(List.of());

  /// A word and how many slips away it is.
  record Alike(String word, int slips) {}

  /// The words of all names in an index.
  static Spellings of(IndexReader index) throws IOException {
    var spellings = new Spellings();
    spellings.fileAll(Leaf.words(index.leaves()));
    return spellings;
  }

  /// Files the words at once; for opening an index.
  void fileAll(Collection<String> words) {
    known.addAll(words);
    filed = Filed.of(known);
  }

  void add(Collection<String> words) {
    for (var word : words) {
      if (known.add(word)) {
        unfiled.add(word);
      }
    }
  }

  /// Files the words added since; takes a moment once there are many, so not on the caller's path.
  synchronized void tidy() {
    if (unfiled.size() >= REFILE_AFTER) {
      var now = new HashSet<>(unfiled);
      filed = Filed.of(known);
      unfiled.removeAll(now);
    }
  }

  /// The known words one or up to two slips away, but not the word itself.
  ///
  /// @param slips a letter wrong, missing, too many, or two neighbours swapped: 1 or 2
  List<Alike> alike(String typed, int slips) {
    var found = new ArrayList<Alike>();
    filed.alike(typed, slips, found);
    for (var word : unfiled) {
      compare(word, typed, slips, found);
    }
    return found;
  }

  private static void compare(String word, String typed, int most, List<Alike> into) {
    if (Math.abs(word.length() - typed.length()) <= most) {
      int slips = Slips.between(word, typed, most);
      if (slips > 0 && slips <= most) {
        into.add(new Alike(word, slips));
      }
    }
  }

  /// Words by the hashes of what is left of them, in one sorted array: hash above, word below.
  private static final class Filed {
    private final String[] words;
    private final long[] entries;

    private Filed(String[] words, long[] entries) {
      this.words = words;
      this.entries = entries;
    }

    static Filed of(Collection<String> vocabulary) {
      var words = vocabulary.toArray(String[]::new);
      var entries = new Entries(words.length * 16 + 16);
      for (int i = 0; i < words.length; i++) {
        int word = i;
        int slips = words[i].length() < TWO_SLIPS_FROM ? 1 : 2;
        shortened(words[i], slips, hash -> entries.add((long) hash << 32 | word));
      }
      return new Filed(words, entries.sorted());
    }

    void alike(String typed, int slips, List<Alike> into) {
      var met = new HashSet<Integer>();
      shortened(
          typed,
          slips,
          hash -> {
            for (int at = first(hash); at < entries.length && entries[at] >> 32 == hash; at++) {
              int word = (int) entries[at];
              if (met.add(word)) {
                compare(words[word], typed, slips, into);
              }
            }
          });
    }

    private int first(int hash) {
      int at = Arrays.binarySearch(entries, (long) hash << 32);
      return at < 0 ? -at - 1 : at;
    }
  }

  /// Gives the hashes of the word's beginning with none, one or two letters left out.
  private static void shortened(String word, int most, IntConsumer hashes) {
    int length = Math.min(FILED_LETTERS, word.length());
    hashes.accept(hash(word, length, -1, -1));
    for (int one = 0; one < length; one++) {
      hashes.accept(hash(word, length, one, -1));
      for (int two = one + 1; most > 1 && two < length; two++) {
        hashes.accept(hash(word, length, one, two));
      }
    }
  }

  private static int hash(String word, int length, int without, int nor) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      if (i != without && i != nor) {
        hash = hash * 0x01000193 + word.charAt(i);
      }
    }
    return hash * 0x9E3779B1;
  }

  /// A growing array of numbers.
  private static final class Entries {
    private long[] all;
    private int size;

    Entries(int expected) {
      all = new long[expected];
    }

    void add(long entry) {
      if (size == all.length) {
        all = Arrays.copyOf(all, size * 2);
      }
      all[size++] = entry;
    }

    long[] sorted() {
      var sorted = Arrays.copyOf(all, size);
      Arrays.sort(sorted);
      return sorted;
    }
  }
}
