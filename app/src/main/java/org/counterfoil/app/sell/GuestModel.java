package org.counterfoil.app.sell;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Work;
import org.counterfoil.core.customer.CustomerFinder;
import org.counterfoil.core.customer.CustomerId;
import org.counterfoil.core.customer.CustomerQueries;
import org.counterfoil.core.customer.CustomerQueries.Line;
import org.counterfoil.core.search.Hit;
import org.jspecify.annotations.Nullable;

/// Who buys: found by a few digits or letters, and what the counter should know of them.
final class GuestModel {
  private static final int SHOWN = 6;

  private final CustomerQueries customers;
  private final CustomerFinder finder;
  private final Lane lane;
  private final Work work;
  private final BasketModel basket;
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty problem = new SimpleStringProperty("");
  private final IntegerProperty selected = new SimpleIntegerProperty();
  private final ObjectProperty<List<Hit>> hits = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<Optional<Line>> customer =
      new SimpleObjectProperty<>(Optional.empty());

  GuestModel(SellDoors doors, Lane lane, Work work, BasketModel basket) {
    this.customers = doors.customers();
    this.finder = doors.finder();
    this.lane = lane;
    this.work = work;
    this.basket = basket;
    text.addListener((_, _, typed) -> search(typed));
    basket.draft().subscribe(draft -> follow(draft.customer()));
  }

  StringProperty text() {
    return text;
  }

  StringProperty problem() {
    return problem;
  }

  ObjectProperty<List<Hit>> hits() {
    return hits;
  }

  /// Index of the candidate Enter takes.
  IntegerProperty selected() {
    return selected;
  }

  /// The customer of the basket.
  ObjectProperty<Optional<Line>> customer() {
    return customer;
  }

  void move(int steps) {
    selected.set(Math.clamp(selected.get() + steps, 0, Math.max(0, hits.get().size() - 1)));
  }

  /// Takes the candidate the arrows went to, or else the first of what is typed now, even if the
  /// list is still on its way.
  ///
  /// @param onTaken told when there was one
  void enter(Runnable onTaken) {
    var lookedUp = LookedUp.of(text);
    var typed = lookedUp.typed().strip();
    if (selected.get() > 0) {
      choose(hits.get().get(selected.get()), onTaken); // what the arrows went to, and is seen
      return;
    }
    var sale = basket.draft().get().id();
    if (!typed.isEmpty()) {
      lane.run(
          () -> finder.find(typed, SHOWN),
          found -> {
            if (!sale.equals(basket.draft().get().id())) {
              return; // that sale was put aside meanwhile, and this is another customer's
            }
            if (found.isEmpty()) {
              problem.set(Texts.of("sell.customer.unknown", typed));
            } else {
              take(found.getFirst(), lookedUp, onTaken);
            }
          });
    }
  }

  void choose(Hit found, Runnable onTaken) {
    take(found, LookedUp.of(text), onTaken);
  }

  /// Whoever is typing the next name already is not disturbed.
  private void take(Hit found, LookedUp lookedUp, Runnable onTaken) {
    basket.customer(new CustomerId(found.id()));
    lookedUp.consume();
    if (text.get().isBlank()) {
      text.set("");
      onTaken.run();
    }
  }

  void remove() {
    basket.customer(null);
  }

  /// The candidate the arrows went to stays chosen where it is found again.
  private void arrived(List<Hit> found) {
    int at = selected.get();
    var chosen = at == 0 ? null : hits.get().get(at).id();
    hits.set(found);
    selected.set(
        chosen == null ? 0 : Math.max(0, found.stream().map(Hit::id).toList().indexOf(chosen)));
  }

  private void search(String typed) {
    problem.set("");
    selected.set(0);
    if (typed.isBlank()) {
      hits.set(List.of());
      return;
    }
    work.run(
        () -> finder.find(typed.strip(), SHOWN),
        found -> {
          if (typed.equals(text.get())) {
            arrived(found);
          }
        });
  }

  private void follow(@Nullable CustomerId id) {
    if (id == null) {
      customer.set(Optional.empty());
    } else if (customer.get().filter(now -> now.id().equals(id)).isEmpty()) {
      lane.run(() -> customers.find(id), this::arrived);
    }
  }

  private void arrived(Optional<Line> found) {
    if (found.map(Line::id).equals(Optional.ofNullable(basket.draft().get().customer()))) {
      customer.set(found);
    }
  }
}
