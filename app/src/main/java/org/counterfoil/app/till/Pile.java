package org.counterfoil.app.till;

import java.math.BigDecimal;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.counterfoil.app.kit.Typed;
import org.joda.money.Money;

/// All notes or coins of one value, by how many there are.
final class Pile {
  /// More than any drawer holds; a barcode scanned into the field is more still.
  private static final BigDecimal MOST = new BigDecimal(100_000);

  private final Money value;
  private final StringProperty howMany = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<Money>> makes;

  Pile(Money value) {
    this.value = value;
    makes = new ReadOnlyObjectWrapper<>(Optional.of(nothing()));
    howMany.subscribe(typed -> makes.set(read(typed)));
  }

  Money value() {
    return value;
  }

  /// As typed; empty for none.
  StringProperty howMany() {
    return howMany;
  }

  /// What they come to; empty while what is typed is no whole number.
  ReadOnlyObjectProperty<Optional<Money>> makes() {
    return makes.getReadOnlyProperty();
  }

  private Optional<Money> read(String typed) {
    if (typed.isBlank()) {
      return Optional.of(nothing());
    }
    return switch (Typed.quantity(typed)) {
      case Typed.Bad<BigDecimal> _ -> Optional.empty();
      case Typed.Good<BigDecimal>(var number) -> {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        boolean sane = number.signum() >= 0 && number.compareTo(MOST) <= 0;
        yield whole && sane
            ? Optional.of(value.multipliedBy(number.longValueExact()))
            : Optional.empty();
      }
    };
  }

  private Money nothing() {
    return Money.zero(value.getCurrencyUnit());
  }
}
