package org.counterfoil.app.sell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Work;
import org.counterfoil.core.product.ProductId;
import org.counterfoil.core.product.ProductQueries.ForSale;
import org.counterfoil.core.product.ProductQueries.Named;

/// What is typed to find an item, and what it may mean.
final class EntryModel {
  private static final int SHOWN = 8;

  private final Goods goods;
  private final Lane lane;
  private final Work work;
  private final Consumer<ForSale> onFound;
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty problem = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<Named>> hits = new ReadOnlyObjectWrapper<>(List.of());
  private final IntegerProperty selected = new SimpleIntegerProperty(-1);

  EntryModel(Goods goods, Lane lane, Work work, Consumer<ForSale> onFound) {
    this.goods = goods;
    this.lane = lane;
    this.work = work;
    this.onFound = onFound;
    text.addListener((_, _, typed) -> search(typed));
  }

  StringProperty text() {
    return text;
  }

  /// What was not found, and what to try; empty while all is well.
  StringProperty problem() {
    return problem;
  }

  ReadOnlyObjectProperty<List<Named>> hits() {
    return hits.getReadOnlyProperty();
  }

  /// Index of the hit the arrows chose; -1 while Enter takes what was typed.
  IntegerProperty selected() {
    return selected;
  }

  void move(int steps) {
    int last = hits.get().size() - 1;
    selected.set(Math.clamp(selected.get() + steps, -1, last));
  }

  /// A scanned code, in the order scanned.
  ///
  /// @param onUnknown told that nobody knows it
  void scan(String code, Runnable onUnknown) {
    lane.run(() -> goods.exact(code), found -> found.ifPresentOrElse(onFound, onUnknown));
  }

  /// An item that was found elsewhere.
  void put(ProductId product) {
    lane.run(() -> goods.forSale(product), found -> found.ifPresent(onFound));
  }

  /// Takes the chosen hit, or what the typed text stands for.
  void enter() {
    var typed = text.get().strip();
    int at = selected.get();
    if (at >= 0) {
      choose(hits.get().get(at));
    } else if (!typed.isEmpty()) {
      lookUp(typed, () -> goods.likeliest(typed));
    }
  }

  void choose(Named product) {
    lookUp(product.name(), () -> goods.forSale(product.id()));
  }

  private void lookUp(String name, Callable<Optional<ForSale>> find) {
    var lookedUp = LookedUp.of(text);
    lane.run(
        find,
        found -> {
          if (found.isPresent()) {
            lookedUp.consume();
            onFound.accept(found.get());
          } else {
            problem.set(Texts.of("sell.entry.unknown", name));
          }
        });
  }

  /// The item the arrows chose stays chosen where it is found again; another does not take its
  /// place.
  private void arrived(List<Named> found) {
    int at = selected.get();
    var chosen = at < 0 ? null : hits.get().get(at).id();
    hits.set(found);
    selected.set(chosen == null ? -1 : found.stream().map(Named::id).toList().indexOf(chosen));
  }

  private void search(String typed) {
    problem.set("");
    selected.set(-1);
    if (typed.isBlank()) {
      hits.set(List.of());
      return;
    }
    work.run(
        () -> goods.search(typed, SHOWN),
        found -> {
          if (typed.equals(text.get())) {
            arrived(found);
          }
        });
  }
}
