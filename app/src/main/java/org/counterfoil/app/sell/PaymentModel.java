package org.counterfoil.app.sell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.counterfoil.app.kit.Formats;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Typed;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.money.Settlement;
import org.counterfoil.core.organisation.Business;
import org.counterfoil.core.sale.Paid;
import org.counterfoil.core.sale.TenderInput;
import org.counterfoil.core.till.TenderKind;
import org.joda.money.Money;

/// Money on the counter: the tenders taken, which the basket keeps, the one being keyed, and what
/// they settle. Amounts are keyed above zero; for a return they are turned round before the core
/// sees them.
final class PaymentModel {
  /// What the counter takes so far, in the order shown.
  static final List<TenderKind> METHODS =
      List.of(TenderKind.CASH, TenderKind.CARD, TenderKind.MOBILE_MONEY);

  /// As many digits in a row as a card number has: no slip has so many (SEC-02).
  private static final Pattern CARD_NUMBER = Pattern.compile("(?:\\d[ -]?){12,19}");

  /// Where the payment stands; every amount above zero whichever way the money goes.
  ///
  /// @param rounding of the part settled in cash, signed as on the receipt
  record State(Money toPay, Money received, Money stillDue, Money change, Money rounding) {
    boolean settled() {
      return stillDue.isZero();
    }
  }

  /// The tender being keyed, as typed.
  record Keyed(TenderKind method, String amount, String reference) {}

  private final Business business;
  private final BasketModel basket;
  private final ObservableList<TenderInput> tenders = FXCollections.observableArrayList();
  private final ObjectProperty<TenderKind> method = new SimpleObjectProperty<>(TenderKind.CASH);
  private final StringProperty amount = new SimpleStringProperty("");
  private final StringProperty reference = new SimpleStringProperty("");
  private final StringProperty problem = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<State> state;
  private final ReadOnlyIntegerWrapper offers = new ReadOnlyIntegerWrapper();
  private String prefilled = "";

  PaymentModel(BasketModel basket) {
    this.basket = basket;
    business = basket.business();
    state = new ReadOnlyObjectWrapper<>(none());
    amount.subscribe(this::reckon);
    tenders.subscribe(this::reckon);
    method.subscribe(this::prefillUntouched);
    basket.draft().subscribe(draft -> follow(draft.tenders()));
  }

  Business business() {
    return business;
  }

  /// Taken so far, for looking at.
  ObservableList<TenderInput> tenders() {
    return tenders;
  }

  ObjectProperty<TenderKind> method() {
    return method;
  }

  /// As typed.
  StringProperty amount() {
    return amount;
  }

  /// Changes whenever the rest was written into the amount: what is typed next replaces it.
  ReadOnlyIntegerProperty offers() {
    return offers.getReadOnlyProperty();
  }

  /// The slip's or the mobile payment's number; optional, never a card number.
  StringProperty reference() {
    return reference;
  }

  /// What is wrong and what to do; empty while all is well.
  StringProperty problem() {
    return problem;
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  Keyed keyed() {
    return new Keyed(method.get(), amount.get(), reference.get());
  }

  private void follow(List<TenderInput> taken) {
    if (!tenders.equals(taken)) {
      tenders.setAll(taken);
    }
    prefillUntouched();
    reckon();
  }

  /// Forgets what was being keyed: the sale was stored.
  void clear() {
    method.set(TenderKind.CASH);
    reference.set("");
    prefilled = amount.get();
    prefillUntouched();
    problem.set("");
  }

  /// Writes what is still due by the chosen method into the amount, unless something else was typed
  /// there.
  void open() {
    prefillUntouched();
  }

  private void prefill() {
    prefilled = Formats.current().money(rest());
    amount.set(prefilled);
    offers.set(offers.get() + 1);
  }

  /// What is still due by the chosen method, beside the tenders taken already.
  Money rest() {
    var due = basket.due();
    var rest =
        method.get() == TenderKind.CASH
            ? Paid.restInCash(business, due, tenders)
            : Paid.of(business, due, tenders)
                .then(it -> Answer.given(it.value().outstanding(), it.why()));
    return switch (rest) {
      case Answer.Given<Money>(var amount, var _) -> amount.abs();
      case Answer.Refused<Money> _ -> Money.zero(business.currency());
    };
  }

  /// Round sums a customer may put down; only cash may be more than what is due.
  List<Money> quickAmounts() {
    return method.get() == TenderKind.CASH && !basket.due().isNegative()
        ? QuickAmounts.above(rest(), business.cashUnit())
        : List.of();
  }

  /// What the sale may be finished with: the tenders and the one being keyed, if they settle it. If
  /// not, the one being keyed is taken as a part, and the amount then shows the rest; or [#problem]
  /// says what to mend.
  Optional<List<TenderInput>> take() {
    problem.set("");
    var keyed = Typed.money(amount.get(), business.currency());
    if (keyed instanceof Typed.Bad<Money> bad && bad.reason() != Typed.Reason.EMPTY) {
      problem.set(bad.words());
      return Optional.empty();
    }
    if (CARD_NUMBER.matcher(reference.get()).find()) {
      problem.set(Texts.of("sell.pay.card-number"));
      return Optional.empty();
    }
    return settle(withKeyed());
  }

  private Optional<List<TenderInput>> settle(List<TenderInput> all) {
    return switch (Paid.of(business, basket.due(), all)) {
      case Answer.Refused<Settlement> why -> {
        problem.set(why.in(Texts.language().get().locale()));
        yield Optional.empty();
      }
      case Answer.Given<Settlement>(var settled, var _) when settled.isSettled() ->
          Optional.of(all);
      case Answer.Given<Settlement> _ -> {
        takePart(all);
        yield Optional.empty();
      }
    };
  }

  private void takePart(List<TenderInput> all) {
    if (all.size() == tenders.size()) {
      problem.set(Texts.of("sell.pay.amount-missing"));
      return;
    }
    amount.set("");
    reference.set("");
    basket.tenders(all);
    method.set(TenderKind.CASH);
    prefill();
  }

  void remove(TenderInput tender) {
    var fewer = new ArrayList<>(tenders);
    fewer.remove(tender);
    basket.tenders(fewer);
  }

  private List<TenderInput> withKeyed() {
    var all = new ArrayList<>(tenders);
    if (Typed.money(amount.get(), business.currency()) instanceof Typed.Good<Money>(var keyed)
        && !keyed.isZero()) {
      var given = basket.due().isNegative() ? keyed.negated() : keyed;
      all.add(new TenderInput(method.get(), given, reference.get().strip()));
    }
    return all;
  }

  private void prefillUntouched() {
    if (amount.get().isEmpty() || amount.get().equals(prefilled)) {
      prefill();
    }
  }

  private void reckon() {
    problem.set("");
    state.set(
        switch (Paid.of(business, basket.due(), withKeyed())) {
          case Answer.Given<Settlement>(var settled, var _) -> state(settled);
          case Answer.Refused<Settlement> why -> {
            problem.set(why.in(Texts.language().get().locale()));
            yield none();
          }
        });
  }

  private State state(Settlement settled) {
    var received = Money.zero(business.currency());
    for (var tender : withKeyed()) {
      received = received.plus(tender.given().abs());
    }
    return new State(
        settled.due().plus(settled.rounding()).abs(),
        received,
        settled.outstanding().abs(),
        settled.changeInBase().abs(),
        settled.rounding());
  }

  private State none() {
    var zero = Money.zero(business.currency());
    return new State(basket.due().abs(), zero, basket.due().abs(), zero, zero);
  }
}
