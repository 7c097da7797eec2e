package org.counterfoil.core.customer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.counterfoil.core.customer.CustomerFinder.Origin;
import org.counterfoil.core.database.Store;
import org.counterfoil.core.journal.Entry;
import org.counterfoil.core.search.CustomerSearch;
import org.counterfoil.core.search.Loaded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Loads the search, follows the journal with it, and keeps it in its file: all on one thread,
/// which commands only ever wake. Whatever goes wrong is answered alike: the search is built anew
/// from the customers' table.
final class Upkeep {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
  private static final int PIECE = 100;
  private static final Duration QUIET = Duration.ofSeconds(20);
  private static final Duration RETRY = Duration.ofSeconds(5);
  private static final Duration SAVE_EVERY = Duration.ofMinutes(3);

  /// A long import leaves no quiet moment; a start after a crash should still not have to read more
  /// than these again.
  private static final int MOST_UNSAVED = 20_000;

  private final Store store;
  private final Cards cards;
  private final Clock clock;
  private final Path file;
  private final CompletableFuture<Origin> ready = new CompletableFuture<>();
  private final Thread thread;

  private final Lock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private long committed;

  /// Written under the lock.
  private volatile long done = -1;

  /// Written under the lock.
  private volatile boolean begun;

  /// Written under the lock.
  private volatile boolean stopping;

  private volatile @Nullable CustomerSearch search;

  // The thread's own.
  private boolean snapshotTrusted;
  private long saved;
  private Instant savedAt;

  Upkeep(Store store, CustomerQueries queries, Clock clock) {
    this.store = store;
    this.cards = new Cards(queries);
    this.clock = clock;
    this.file = store.folder().search().resolve("customers.index");
    // Where entries were given up, a snapshot may know what never happened.
    this.snapshotTrusted = store.opening().lost() == null;
    if (!snapshotTrusted) {
      forgetSnapshot();
    }
    this.savedAt = clock.instant();
    this.thread = Thread.ofPlatform().daemon().name("customer-finder").unstarted(this::run);
  }

  /// At once: nobody may ask before the next opening, which knows of no loss.
  private void forgetSnapshot() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("The customer search of before stays: {}", e.getClass().getSimpleName());
    }
  }

  /// Begins, where it has not begun and was not closed.
  void begin() {
    if (begun) {
      return;
    }
    lock.lock();
    try {
      if (!begun && !stopping) {
        begun = true;
        store.database().onCommitted(this::wake);
        thread.start();
      }
    } finally {
      lock.unlock();
    }
  }

  @Nullable CustomerSearch search() {
    return search;
  }

  CompletableFuture<Origin> whenReady() {
    return ready;
  }

  /// An entry that changes nothing here is not fetched from the store again: the sale goes on.
  private void wake(Entry entry) {
    boolean touched = Cards.touchedBy(entry);
    lock.lock();
    try {
      committed = Math.max(committed, entry.seq());
      if (!touched && done == entry.seq() - 1) {
        done = entry.seq();
      }
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void awaitCurrent() throws InterruptedException {
    long wanted = store.database().settledSeq();
    lock.lock();
    try {
      while (done < wanted && !stopping) {
        news.await();
      }
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    while (!stopping) {
      try {
        load();
        follow();
      } catch (RuntimeException | IOException e) {
        // The exception's text may quote a customer.
        LOG.warn("The customer search is built anew after {}", e.getClass().getSimpleName());
        snapshotTrusted = false;
        await(RETRY, () -> false);
      }
    }
  }

  private void load() throws IOException {
    long last = store.database().settledSeq();
    var key = store.key().derive("search");
    var loaded =
        snapshotTrusted
            ? CustomerSearch.load(file, key)
            : new Loaded.Refused(Loaded.Reason.DAMAGED);
    if (loaded instanceof Loaded.Ready(var kept, var seq) && seq <= last) {
      saved = seq;
      install(kept, seq, Origin.SNAPSHOT);
      return;
    }
    if (loaded instanceof Loaded.Ready(var foreign, var _)) {
      foreign.close(); // it knows what this store, rebuilt from a backup, does not
    }
    // One day the store will have gone as far as a snapshot that must not be believed then either.
    Files.deleteIfExists(file);
    var built = CustomerSearch.of(cards.all(() -> stopping));
    if (stopping) {
      built.close();
      return;
    }
    saved = -1;
    install(built, last, Origin.TABLE);
  }

  private void install(CustomerSearch fresh, long seq, Origin origin) throws IOException {
    long reached = catchUp(fresh, seq);
    fresh.refresh();
    var before = search;
    search = fresh;
    advanceTo(reached); // last: whoever waits for it asks at once
    if (before != null) {
      before.close();
    }
    ready.complete(origin);
  }

  private long catchUp(CustomerSearch target, long from) {
    long at = from;
    while (!stopping) {
      var piece = store.database().entriesAfter(at, PIECE);
      if (piece.isEmpty()) {
        break;
      }
      cards.follow(piece.iterator(), target);
      at = piece.getLast().seq();
    }
    return at;
  }

  private void advanceTo(long seq) {
    lock.lock();
    try {
      done = Math.max(done, seq);
      committed = Math.max(committed, seq);
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void follow() throws IOException {
    while (!stopping) {
      var current = search;
      if (current == null) {
        return;
      }
      boolean quiet = !await(QUIET, () -> committed > done);
      long reached = catchUp(current, done);
      if (reached > done) {
        current.refresh();
        advanceTo(reached);
      }
      boolean due = quiet && !clock.instant().isBefore(savedAt.plus(SAVE_EVERY));
      if (done > saved && (due || done - saved > MOST_UNSAVED)) {
        save(current);
      }
    }
  }

  /// Whether it is so; waits a while for it, or for the end.
  private boolean await(Duration most, BooleanSupplier so) {
    lock.lock();
    try {
      long left = most.toNanos();
      while (!so.getAsBoolean() && !stopping && left > 0) {
        left = news.awaitNanos(left);
      }
      return so.getAsBoolean();
    } catch (InterruptedException _) {
      stopping = true; // nobody but the end of the program interrupts it
      return false;
    } finally {
      lock.unlock();
    }
  }

  private void save(CustomerSearch current) throws IOException {
    Files.createDirectories(file.getParent());
    long kept = done;
    current.save(file, store.key().derive("search"), kept);
    saved = kept;
    savedAt = clock.instant();
  }

  /// A search that cannot be kept costs the next start a little time, and nothing else: it never
  /// stands in the way of closing the store.
  void close() {
    lock.lock();
    try {
      stopping = true;
      news.signalAll();
    } finally {
      lock.unlock();
    }
    ready.cancel(false);
    boolean interrupted = begun && join();
    try (var last = search) {
      search = null;
      if (last != null && done > saved) {
        save(last);
      }
    } catch (RuntimeException | IOException e) {
      LOG.warn("The customer search was not kept: {}", e.getClass().getSimpleName());
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean join() {
    boolean interrupted = false;
    while (true) {
      try {
        if (thread.join(Duration.ofNanos(TimeUnit.MINUTES.toNanos(5)))) {
          return interrupted;
        }
        LOG.warn("The customer search is still at work while the store is being closed");
        return interrupted;
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
  }
}
