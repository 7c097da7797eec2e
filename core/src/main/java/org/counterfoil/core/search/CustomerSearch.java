package org.counterfoil.core.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;

/// Finds customers while their name, phone, e-mail or number is being typed (SRC-01 to SRC-03).
/// Safe from any thread; nothing is ever written to disk but the encrypted [#save].
public final class CustomerSearch implements Closeable {
  // Long enough for the changes of one command to share a refresh, short enough not to be noticed.
  private static final Duration REFRESH_AFTER = Duration.ofMillis(20);

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Spellings vocabulary;
  private final AtomicBoolean refreshDue = new AtomicBoolean();

  private CustomerSearch(Directory directory, IndexWriter writer, Spellings vocabulary)
      throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.vocabulary = vocabulary;
    searchers = new SearcherManager(writer, null);
  }

  /// A search that knows nobody yet.
  public static CustomerSearch empty() {
    return of(Stream.empty());
  }

  /// A search over these customers, each given once. Build it beside the one in use, catch it up
  /// with the journal from where the customers were read, then put it in place of the other.
  public static CustomerSearch of(Stream<CustomerCard> customers) {
    try {
      var directory = MemoryIndex.directory();
      var writer = MemoryIndex.create(directory);
      for (Iterator<CustomerCard> each = customers.iterator(); each.hasNext(); ) {
        writer.addDocument(Fields.document(each.next()));
      }
      writer.forceMerge(1);
      try (var reader = DirectoryReader.open(writer)) {
        return new CustomerSearch(directory, writer, Spellings.of(reader));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The search kept in a file by [#save], or why it cannot be had from there.
  ///
  /// @param key the 32 bytes it was saved with
  public static Loaded load(Path file, byte[] key) {
    return Snapshot.load(file, key);
  }

  /// The vocabulary is read on a thread of its own: in a Java that has just started it takes as
  /// long as all the rest of the opening.
  static CustomerSearch over(Directory directory) throws IOException {
    var vocabulary =
        CompletableFuture.supplyAsync(() -> words(directory), Thread::startVirtualThread);
    var writer = MemoryIndex.reopen(directory);
    return new CustomerSearch(directory, writer, vocabulary.join());
  }

  private static Spellings words(Directory directory) {
    try (var reader = DirectoryReader.open(directory)) {
      return Spellings.of(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Adds a customer or replaces what was known of him; [#find] sees it within a blink. Doing it
  /// again changes nothing.
  public void put(CustomerCard card) {
    try {
      vocabulary.add(CardTerms.of(card).words());
      writer.updateDocument(key(card.id()), Fields.document(card));
      refreshSoon();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Forgets a customer; one that is not known is no error.
  public void remove(UUID id) {
    try {
      writer.deleteDocuments(key(id));
      refreshSoon();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Term key(UUID id) {
    return new Term(Fields.ID, CardBytes.bytes(id));
  }

  /// The first customers that have everything typed, in any order: whole words first, then
  /// beginnings, then similar spellings, within each the highest rank first. Nothing typed finds
  /// nobody.
  ///
  /// @param limit at most so many, 1 or more
  public List<Hit> find(String typed, int limit) {
    try {
      var searcher = searchers.acquire();
      try {
        var leaves = Leaf.of(searcher.getIndexReader().leaves());
        return List.copyOf(new Finding(Typed.of(typed), vocabulary, leaves, limit).hits());
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How many customers are known.
  public int size() {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return searcher.getIndexReader().numDocs();
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refreshSoon() {
    if (refreshDue.compareAndSet(false, true)) {
      Thread.ofVirtual().name("customer-search-refresh").start(this::refreshAfterAWhile);
    }
  }

  private void refreshAfterAWhile() {
    try {
      Thread.sleep(REFRESH_AFTER);
      // Before the refresh: a change made during it must ask for the next one.
      refreshDue.set(false);
      refresh();
      vocabulary.tidy();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (AlreadyClosedException _) {
      // Closed while waiting: nobody searches here any more.
    }
  }

  /// Makes all changes so far visible at once; for catching up at start and for tests.
  public void refresh() {
    try {
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Keeps the index in a file, encrypted and forced, in place of an older one. Searches and
  /// changes go on meanwhile.
  ///
  /// @param key 32 bytes
  /// @param journalSeq the last journal entry that was surely put in before this call
  public void save(Path file, byte[] key, long journalSeq) throws IOException {
    Snapshot.save(writer, file, key, journalSeq);
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    writer.rollback();
    directory.close();
  }
}
