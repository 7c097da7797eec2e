package org.counterfoil.app.customer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.counterfoil.app.kit.PagedList;
import org.counterfoil.app.kit.SearchedList;
import org.counterfoil.app.kit.Work;
import org.counterfoil.core.customer.CustomerFinder;
import org.counterfoil.core.customer.CustomerId;
import org.counterfoil.core.customer.CustomerQueries;
import org.counterfoil.core.customer.CustomerQueries.Line;

/// The customers in the order of their numbers, or those a search found.
record CustomerList(CustomerQueries queries, CustomerFinder finder)
    implements SearchedList.Source<Line> {
  private static final int MOST_FOUND = 50;
  private static final Line PLACEHOLDER =
      new Line(new CustomerId(new UUID(0, 0)), "", "", null, null, null);

  SearchedList<Line> by(Work work) {
    return new SearchedList<>(this, work, PLACEHOLDER);
  }

  @Override
  public long count() {
    return queries.count();
  }

  /// Reads on from the last row seen; only a jump has to skip.
  @Override
  public List<Line> page(PagedList.Page<Line> page) {
    if (page.from() == 0) {
      return queries.page("", page.count());
    }
    return page.after()
        .map(last -> queries.page(last.number(), page.count()))
        .orElseGet(() -> queries.pageFrom(page.from(), page.count()));
  }

  @Override
  public List<Line> search(String text) {
    return finder.find(text, MOST_FOUND).stream()
        .map(found -> queries.find(new CustomerId(found.id())))
        .flatMap(Optional::stream)
        .toList();
  }
}
