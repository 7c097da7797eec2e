package org.counterfoil.core.sale;

import java.util.List;
import java.util.Optional;
import org.counterfoil.core.database.Database;

/// The baskets of this till: the one being keyed, which is here again after a crash or power cut,
/// and those put on hold, which survive restart and close of day. They never leave the till.
public final class Baskets {
  private final Database database;
  private final BasketMapper mapper;
  private final BasketMapper queries;

  Baskets(Database database) {
    this.database = database;
    this.mapper = database.mapper(BasketMapper.class);
    this.queries = database.queries(BasketMapper.class);
  }

  /// Keeps the basket as it is now, durably; one with nothing in it is forgotten.
  public void keep(BasketDraft draft) {
    database.writeLocal(
        () -> {
          if (draft.untouched()) {
            mapper.delete(draft.id());
          } else {
            mapper.keep(BasketMapper.Row.of(draft));
          }
          return true;
        });
  }

  /// Forgets a basket: it was sold, or thrown away. Within a command, as a part of it.
  void forget(SaleId id) {
    mapper.delete(id);
  }

  /// Forgets the baskets that were sold: a sale that came back from the till roll did not bring
  /// with it that its basket was gone, and nobody is to sell it twice.
  public void forgetSold() {
    database.writeLocal(
        () -> {
          mapper.deleteSold();
          return true;
        });
  }

  public void discard(SaleId id) {
    database.writeLocal(
        () -> {
          forget(id);
          return true;
        });
  }

  /// The basket that was being keyed when the program last stopped.
  public Optional<BasketDraft> current() {
    return queries.current().map(BasketMapper.Row::draft);
  }

  /// Those on hold, oldest first.
  public List<BasketDraft> held() {
    return queries.held().stream().map(BasketMapper.Row::draft).toList();
  }
}
