package org.counterfoil.app.till;

import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.kit.Typed;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.core.till.CashKind;
import org.counterfoil.core.till.MoveCash;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Cash put in, paid out or dropped into the safe.
final class CashViewModel {
  private final MoveCash door;
  private final Desk desk;
  private final CurrencyUnit currency;
  private final Runnable moved;
  private final ObjectProperty<CashKind> kind = new SimpleObjectProperty<>(CashKind.OUT);
  private final StringProperty amount = new SimpleStringProperty("");
  private final StringProperty amountError = new SimpleStringProperty("");
  private final StringProperty reason = new SimpleStringProperty("");
  private final StringProperty reasonError = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();

  /// @param moved told when something was recorded
  CashViewModel(MoveCash door, Desk desk, CurrencyUnit currency, Runnable moved) {
    this.door = door;
    this.desk = desk;
    this.currency = currency;
    this.moved = moved;
    amount.subscribe(_ -> amountError.set(""));
    reason.subscribe(_ -> reasonError.set(""));
  }

  CurrencyUnit currency() {
    return currency;
  }

  ObjectProperty<CashKind> kind() {
    return kind;
  }

  StringProperty amount() {
    return amount;
  }

  StringProperty amountError() {
    return amountError;
  }

  StringProperty reason() {
    return reason;
  }

  StringProperty reasonError() {
    return reasonError;
  }

  BooleanProperty busy() {
    return busy;
  }

  void record() {
    if (busy.get()) {
      return;
    }
    switch (Typed.money(amount.get(), currency)) {
      case Typed.Bad<Money> bad -> amountError.set(bad.words());
      case Typed.Good<Money>(var money) -> {
        var command = new MoveCash.Command(kind.get(), money, reason.get());
        var keyed = amount.get();
        desk.work().run(busy, () -> door.move(command), it -> answered(command, keyed, it));
      }
    }
  }

  /// What was typed since belongs to the next movement.
  private void answered(MoveCash.Command command, String keyed, MoveCash.Outcome outcome) {
    switch (outcome) {
      case MoveCash.Outcome.Moved(var _, var money) -> {
        Typed.clear(amount, keyed);
        Typed.clear(reason, command.reason());
        desk.notices()
            .toast(
                Tone.SUCCESS,
                Texts.of(
                    "till.cash.done." + command.kind().name().toLowerCase(Locale.ROOT),
                    Formats.current().moneyWithCode(money)));
        moved.run();
      }
      case MoveCash.Outcome.NotMoved(var why) -> refused(why);
    }
  }

  private void refused(MoveCash.Refusal why) {
    switch (why) {
      case NOTHING_TO_MOVE -> amountError.set(Texts.of("till.cash.nothing-to-move"));
      case REASON_MISSING -> reasonError.set(Texts.of("till.cash.reason-missing"));
      case REASON_TOO_LONG -> reasonError.set(Texts.of("till.text-too-long"));
      case TILL_NOT_OPEN -> {
        amountError.set(Texts.of("till.cash.not-open"));
        moved.run();
      }
    }
  }
}
