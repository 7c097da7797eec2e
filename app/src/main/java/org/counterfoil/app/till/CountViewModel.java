package org.counterfoil.app.till;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.counterfoil.app.kit.Typed;
import org.counterfoil.core.till.Denominations;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Cash of one currency being counted: pile by pile, or as one sum.
final class CountViewModel {
  /// How it is counted.
  enum Way {
    PILES,
    SUM
  }

  private final CurrencyUnit currency;
  private final List<Pile> piles;
  private final ObjectProperty<Way> way = new SimpleObjectProperty<>();
  private final StringProperty sum = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<Money>> total =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  CountViewModel(CurrencyUnit currency, Way preferred) {
    this.currency = currency;
    var known = Denominations.of(currency);
    piles = Stream.concat(known.notes().stream(), known.coins().stream()).map(Pile::new).toList();
    way.set(piles.isEmpty() ? Way.SUM : preferred);
    piles.forEach(pile -> pile.makes().subscribe(this::add));
    sum.subscribe(this::add);
    way.subscribe(this::add);
  }

  CurrencyUnit currency() {
    return currency;
  }

  /// Largest first; none for a currency nothing is known of, which is counted as a sum.
  List<Pile> piles() {
    return piles;
  }

  ObjectProperty<Way> way() {
    return way;
  }

  /// The sum as typed, where nobody counts piles.
  StringProperty sum() {
    return sum;
  }

  /// What was counted; empty before anything was typed and while something cannot be read.
  ReadOnlyObjectProperty<Optional<Money>> total() {
    return total.getReadOnlyProperty();
  }

  private void add() {
    total.set(way.get() == Way.SUM ? typedSum() : sumOfPiles());
  }

  private Optional<Money> typedSum() {
    return switch (Typed.money(sum.get(), currency)) {
      case Typed.Good<Money>(var amount) when !amount.isNegative() -> Optional.of(amount);
      case Typed.Good<Money> _, Typed.Bad<Money> _ -> Optional.empty();
    };
  }

  private Optional<Money> sumOfPiles() {
    boolean begun = piles.stream().anyMatch(pile -> !pile.howMany().get().isBlank());
    if (!begun || piles.stream().anyMatch(pile -> pile.makes().get().isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        piles.stream()
            .flatMap(pile -> pile.makes().get().stream())
            .reduce(Money.zero(currency), Money::plus));
  }

  /// The count as one line of a draft: `USD PILES 20=31 0.05=4`.
  String write() {
    var parts = new ArrayList<String>(List.of(currency.getCode(), way.get().name()));
    if (!sum.get().isBlank()) {
      parts.add("=" + sum.get().replaceAll("\\s", ""));
    }
    for (var pile : piles) {
      if (!pile.howMany().get().isBlank()) {
        parts.add(name(pile) + "=" + pile.howMany().get().replaceAll("\\s", ""));
      }
    }
    return String.join(" ", parts);
  }

  /// Takes over a line [#write] wrote, if it is about this currency.
  void read(String line) {
    var parts = line.split(" ", -1);
    if (parts.length < 2 || !parts[0].equals(currency.getCode())) {
      return;
    }
    if (!piles.isEmpty()) {
      way.set(Way.valueOf(parts[1]));
    }
    for (int i = 2; i < parts.length; i++) {
      int at = parts[i].indexOf('=');
      put(parts[i].substring(0, at), parts[i].substring(at + 1));
    }
  }

  private void put(String name, String typed) {
    if (name.isEmpty()) {
      sum.set(typed);
    }
    piles.stream()
        .filter(pile -> name(pile).equals(name))
        .forEach(pile -> pile.howMany().set(typed));
  }

  private static String name(Pile pile) {
    return pile.value().getAmount().toPlainString();
  }
}
