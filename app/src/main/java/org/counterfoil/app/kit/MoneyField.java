package org.counterfoil.app.kit;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TextField;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// A text field for an amount in one currency.
///
/// The value follows every key. Leaving the field writes a good amount in full (`120` becomes
/// `120.00`); text that is no amount stays as typed, and [#error] says what to do.
public final class MoneyField extends TextField {
  private final CurrencyUnit currency;
  private final ReadOnlyObjectWrapper<Optional<Money>> value =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

  public MoneyField(CurrencyUnit currency) {
    this.currency = currency;
    getStyleClass().add("money-field");
    textProperty().subscribe(this::read);
    focusedProperty().subscribe(this::focusChanged);
  }

  /// The amount typed; empty while there is none or it cannot be read.
  public ReadOnlyObjectProperty<Optional<Money>> value() {
    return value.getReadOnlyProperty();
  }

  /// What is wrong with the text, once the field was left; empty while all is well.
  public ReadOnlyStringProperty error() {
    return error.getReadOnlyProperty();
  }

  /// Puts an amount into the field, written in full.
  public void show(Money amount) {
    setText(Formats.current().money(amount));
  }

  public CurrencyUnit currency() {
    return currency;
  }

  private void read(String typed) {
    error.set("");
    value.set(
        switch (Typed.money(typed, currency)) {
          case Typed.Good<Money>(var amount) -> Optional.of(amount);
          case Typed.Bad<Money> _ -> Optional.empty();
        });
  }

  private void focusChanged(boolean focused) {
    if (focused) {
      Threads.onScreen(this::selectAll);
      return;
    }
    switch (Typed.money(getText(), currency)) {
      case Typed.Good<Money>(var amount) -> show(amount);
      case Typed.Bad<Money> bad -> error.set(bad.reason() == Typed.Reason.EMPTY ? "" : bad.words());
    }
  }
}
