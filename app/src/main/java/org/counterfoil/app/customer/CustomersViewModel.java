package org.counterfoil.app.customer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.counterfoil.app.kit.PagedList;
import org.counterfoil.app.kit.Work;
import org.counterfoil.core.customer.CustomerId;
import org.counterfoil.core.customer.CustomerQueries;
import org.counterfoil.core.customer.CustomerQueries.Line;

/// The customers in the order of their numbers, or those a search found.
final class CustomersViewModel {
  /// What the page shows.
  enum Shown {
    NOTHING_YET,
    NOBODY,
    LIST,
    NOT_FOUND
  }

  private static final int MOST_FOUND = 50;
  private static final Line PLACEHOLDER =
      new Line(new CustomerId(new UUID(0, 0)), "", "", null, null, null);

  private final CustomerQueries queries;
  private final CustomerFinder finder;
  private final Work work;
  private final PagedList<Line> all;
  private final ObjectProperty<ObservableList<Line>> rows;
  private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.NOTHING_YET);
  private final LongProperty count = new SimpleLongProperty();
  private String typed = "";

  CustomersViewModel(CustomerQueries queries, CustomerFinder finder, Work work) {
    this.queries = queries;
    this.finder = finder;
    this.work = work;
    all = new PagedList<>(work, this::load, PLACEHOLDER);
    rows = new SimpleObjectProperty<>(all);
  }

  /// The list for the table.
  ObjectProperty<ObservableList<Line>> rows() {
    return rows;
  }

  ObjectProperty<Shown> shown() {
    return shown;
  }

  /// How many customers there are, or were found.
  LongProperty count() {
    return count;
  }

  /// Reads anew, keeping the search.
  void refresh() {
    if (typed.isEmpty()) {
      work.run(queries::count, this::showAll);
    } else {
      search(typed);
    }
  }

  void search(String text) {
    typed = text;
    if (text.isEmpty()) {
      refresh();
      return;
    }
    work.run(
        () -> find(text),
        found -> {
          if (text.equals(typed)) {
            showFound(found);
          }
        });
  }

  /// What was typed last: a new customer begins with it.
  String typed() {
    return typed;
  }

  /// A row that was read, by which its page can be opened.
  Optional<CustomerId> toOpen(Line line) {
    return line.equals(PLACEHOLDER) ? Optional.empty() : Optional.of(line.id());
  }

  private List<Line> find(String text) {
    return finder.find(text, MOST_FOUND).stream()
        .map(found -> queries.find(found.id()))
        .flatMap(Optional::stream)
        .collect(Collectors.toList());
  }

  private void showAll(long customers) {
    if (!typed.isEmpty()) {
      return;
    }
    count.set(customers);
    all.reload(Math.toIntExact(customers));
    rows.set(all);
    shown.set(customers == 0 ? Shown.NOBODY : Shown.LIST);
  }

  private void showFound(List<Line> found) {
    count.set(found.size());
    rows.set(FXCollections.observableList(found));
    shown.set(found.isEmpty() ? Shown.NOT_FOUND : Shown.LIST);
  }

  /// Reads on from the last row seen; only a jump has to skip.
  private List<Line> load(PagedList.Page<Line> page) {
    if (page.from() == 0) {
      return queries.page("", page.count());
    }
    return page.after()
        .map(last -> queries.page(last.number(), page.count()))
        .orElseGet(() -> queries.pageFrom(page.from(), page.count()));
  }
}
