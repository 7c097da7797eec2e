package org.counterfoil.core.customer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.counterfoil.core.customer.CustomerQueries.Line;
import org.counterfoil.core.database.Store;
import org.counterfoil.core.organisation.Whereabouts;
import org.counterfoil.core.phone.Phone;
import org.counterfoil.core.phone.PhoneReading;
import org.counterfoil.core.phone.Phones;
import org.counterfoil.core.search.Hit;

/// Finds customers as they are typed (SRC-01 to SRC-03): the search, loaded from its encrypted
/// snapshot and kept in step with the journal on a thread of its own. Safe from any thread.
public final class CustomerFinder implements AutoCloseable {
  /// Where the search came from.
  public enum Origin {
    /// The snapshot and the journal behind it; the customers' table was not walked.
    SNAPSHOT,
    /// The customers' table, because there was no snapshot that could be trusted.
    TABLE
  }

  private final Upkeep upkeep;
  private final CustomerQueries queries;
  private final Whereabouts whereabouts;

  private CustomerFinder(Upkeep upkeep, CustomerQueries queries, Whereabouts whereabouts) {
    this.upkeep = upkeep;
    this.queries = queries;
    this.whereabouts = whereabouts;
  }

  /// A finder that begins with the first question, or when it is told to. Close it before the
  /// store.
  public static CustomerFinder of(
      Store store, CustomerQueries queries, Whereabouts whereabouts, Clock clock) {
    return new CustomerFinder(new Upkeep(store, queries, clock), queries, whereabouts);
  }

  /// Begins to load the search, where it has not begun, and returns at once.
  public void begin() {
    upkeep.begin();
  }

  /// The first customers that have everything typed, in any order; within equally good ones those
  /// dealt with last come first. Before the search is [#ready], only whole customer numbers and
  /// phone numbers are found.
  ///
  /// @param limit at most so many, 1 or more
  public List<Hit> find(String typed, int limit) {
    begin();
    while (true) {
      var search = upkeep.search();
      if (search == null) {
        return byNumbers(typed.strip(), limit);
      }
      try {
        return search.find(typed, limit);
      } catch (IllegalStateException e) {
        if (upkeep.search() == search) {
          throw e;
        }
        // Another one took its place while this one was being asked.
      }
    }
  }

  /// Whether names are found, too.
  public boolean ready() {
    return upkeep.search() != null;
  }

  /// Completed when names are found, with where they came from; cancelled where the finder was
  /// closed before.
  public CompletableFuture<Origin> whenReady() {
    begin();
    return upkeep.whenReady().copy();
  }

  /// Waits until whatever was committed before this call is found: after an import, and in tests.
  ///
  /// @throws InterruptedException where the thread was
  public void awaitCurrent() throws InterruptedException {
    begin();
    upkeep.awaitCurrent();
  }

  private List<Hit> byNumbers(String typed, int limit) {
    var here = whereabouts.ask();
    if (typed.isEmpty() || here.isEmpty()) {
      return List.of();
    }
    var hits = new ArrayList<Hit>();
    queries
        .byNumber(typed.toUpperCase(Locale.ROOT))
        .ifPresent(line -> hits.add(hit(line, Hit.Part.NUMBER)));
    switch (Phones.read(typed, here.get().business().country())) {
      case PhoneReading.Valid(var phone, var _) -> addByPhone(phone, limit, hits);
      case PhoneReading.Possible(var phone, var _) -> addByPhone(phone, limit, hits);
      case PhoneReading.No _ -> {}
    }
    return hits.stream().limit(limit).toList();
  }

  private void addByPhone(Phone phone, int limit, List<Hit> hits) {
    for (var line : queries.byPhone(phone.e164(), limit)) {
      hits.add(hit(line, Hit.Part.PHONE));
    }
  }

  private static Hit hit(Line line, Hit.Part part) {
    return new Hit(
        line.id().value(),
        line.number(),
        line.name(),
        Objects.requireNonNullElse(line.phone(), ""),
        Set.of(part));
  }

  /// Keeps the search in its file for the next start and lets go of it.
  @Override
  public void close() {
    upkeep.close();
  }
}
