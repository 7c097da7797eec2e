package org.counterfoil.core.customer;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.counterfoil.core.customer.CustomerQueries.Line;
import org.counterfoil.core.customer.CustomerQueries.Searched;
import org.counterfoil.core.journal.Change;
import org.counterfoil.core.journal.Entry;
import org.counterfoil.core.journal.HybridClock;
import org.counterfoil.core.search.CustomerCard;
import org.counterfoil.core.search.CustomerSearch;

/// Brings customers from the store into the search.
///
/// A card's rank is the moment of the last dealing in milliseconds since 1970: an entry's where it
/// is known from the journal, that of the creation (in the customer's id) or of the last sale where
/// it is read from the tables.
final class Cards {
  private static final int PAGE = 1_000;
  private static final int MILLIS_IN_ID = 16;

  private final CustomerQueries queries;

  Cards(CustomerQueries queries) {
    this.queries = queries;
  }

  /// Every customer, a page at a time, so that the counter never waits for a long query.
  ///
  /// @param stopping ends the stream early
  Stream<CustomerCard> all(BooleanSupplier stopping) {
    return Stream.iterate(
            queries.forSearch(new CustomerId(new UUID(0, 0)), PAGE),
            page -> !page.isEmpty() && !stopping.getAsBoolean(),
            page -> queries.forSearch(page.getLast().id(), PAGE))
        .flatMap(List::stream)
        .map(Cards::card);
  }

  private static CustomerCard card(Searched row) {
    long created = row.id().value().getMostSignificantBits() >>> MILLIS_IN_ID;
    var sale = row.lastSale();
    return new CustomerCard(
        row.id().value(),
        row.number(),
        row.name(),
        Objects.requireNonNullElse(row.phone(), ""),
        Objects.requireNonNullElse(row.email(), ""),
        sale == null ? created : Math.max(created, sale.toEpochMilli()));
  }

  /// Puts in whoever these entries are about, as the store has them now: doing it twice, or after
  /// later entries are in the store already, ends the same.
  void follow(Iterator<Entry> entries, CustomerSearch search) {
    Map<UUID, Long> customers = new LinkedHashMap<>();
    Map<UUID, Long> persons = new LinkedHashMap<>();
    while (entries.hasNext()) {
      var entry = entries.next();
      long rank = HybridClock.instant(entry.hlc()).toEpochMilli();
      for (var change : entry.changes()) {
        note(change, rank, customers, persons);
      }
    }
    persons.forEach(
        (id, rank) ->
            queries
                .ofPerson(new PersonId(id))
                .ifPresent(line -> customers.merge(line.id().value(), rank, Math::max)));
    customers.forEach((id, rank) -> put(id, queries.find(new CustomerId(id)), rank, search));
  }

  /// Whether the entry changes what the search knows; most sales do not.
  static boolean touchedBy(Entry entry) {
    Map<UUID, Long> customers = new LinkedHashMap<>();
    Map<UUID, Long> persons = new LinkedHashMap<>();
    entry.changes().forEach(change -> note(change, 0, customers, persons));
    return !customers.isEmpty() || !persons.isEmpty();
  }

  /// A new person is nobody's customer until a customer row says so.
  private static void note(
      Change change, long rank, Map<UUID, Long> customers, Map<UUID, Long> persons) {
    switch (change.table()) {
      case "customer" -> customers.put(change.id(), rank);
      case "person" -> {
        if (change.op() == Change.Op.UPDATE) {
          persons.put(change.id(), rank);
        }
      }
      case "sale" -> {
        if (change.set().get("customer_id") instanceof String customer) {
          customers.put(UUID.fromString(customer), rank);
        }
      }
      default -> {} // not about a customer
    }
  }

  private static void put(UUID id, Optional<Line> found, long rank, CustomerSearch search) {
    if (found.isEmpty()) {
      search.remove(id);
      return;
    }
    var line = found.get();
    search.put(
        new CustomerCard(
            id,
            line.number(),
            line.name(),
            Objects.requireNonNullElse(line.phone(), ""),
            Objects.requireNonNullElse(line.email(), ""),
            rank));
  }
}
